#!/bin/sh
# Starts the server as this very process, so that the container's end is the server's end: asadmin is asked for the
# command that it would run (its lines after the first, to the first empty one), and that is run instead.
set -eu
payara="${PAYARA_HOME:-/opt/payara}"
domains="${DOMAINS:-/opt/domains}"
voice="${VOICE_HOME:-/opt/voice}"

# The server takes a secret with every byte of its file, also the end of line that an editor or echo leaves there. What it
# reads is a copy without it, in memory, for this user alone.
secrets=/dev/shm/voice-secrets
rm -rf "$secrets"
(umask 077 && mkdir "$secrets" && for file in "${VOICE_SECRETS:-/run/secrets}"/*; do
  [ ! -f "$file" ] || printf '%s' "$(cat "$file")" > "$secrets/${file##*/}"
done)

command=$("$payara/bin/asadmin" start-domain --dry-run --domaindir "$domains" \
  --prebootcommandfile "$voice/server-settings.asadmin" --postbootcommandfile "$voice/start.asadmin" voice </dev/null)
command=$(printf '%s\n' "$command" | sed -n '2,/^$/p')

# The server reads the password of its own key store, which guards nothing here, from its input.
printf 'AS_ADMIN_MASTERPASSWORD=changeit\n' > "$domains/voice/start.input"
# Word by word on purpose.
# shellcheck disable=SC2086
exec $command < "$domains/voice/start.input"
