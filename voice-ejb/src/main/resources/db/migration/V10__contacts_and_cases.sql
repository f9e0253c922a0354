-- What contacts and cases need beyond their tables: the lists of the office, and whose promise a promise is.

-- One call at a time: whoever has a draft open goes on with it.
create unique index contact_one_draft on contact (taken_by) where state = 'DRAFT';

alter table case_file add column promised_by bigint references staff;
alter table case_file add constraint case_promise_whole
    check (num_nulls(promise, promise_due, promised_by) in (0, 3));
alter table case_file add constraint case_closed_whole
    check ((status = 'CLOSED') = (closed_at is not null) and (status = 'CLOSED') = (closure_reason is not null));

-- The case list of an office, newest first, open ones by themselves.
create index case_file_list on case_file (office_id, status, opened_at desc, id desc);

-- Why people call. A position from 1 to 10 is the key on the page (10 is the key 0); the others stand under
-- "something else". What is in tally-reason ends with a count and keeps nothing of the caller.
insert into code_list (list, code, position, label_en, label_es) values
('call-reason', 'CASE_STATUS',     1, 'Custody or case status',       'Estado de la custodia o del caso'),
('call-reason', 'SIGN_UP',         2, 'Sign up for notices',          'Inscribirse para recibir avisos'),
('call-reason', 'PROCESS',         3, 'Explain the process',          'Explicar el proceso'),
('call-reason', 'SERVICES',        4, 'Services',                     'Servicios'),
('call-reason', 'RIGHTS',          5, 'Rights or impact statement',   'Derechos o declaración de impacto'),
('tally-reason', 'COMMENTARY',     6, 'Commentary',                   'Comentario u opinión'),
('tally-reason', 'CRIME_REPORT',   7, 'Report a crime',               'Denunciar un delito'),
('tally-reason', 'MEDIA',          8, 'Media or Congress',            'Prensa o Congreso'),
('tally-reason', 'WRONG_NUMBER',   9, 'Wrong number or silent',       'Número equivocado o silencio'),
('call-reason', 'OTHER',          10, 'Something else',               'Otra cosa'),
('call-reason', 'OFFICER_REQUEST', 11, 'Request by an officer',       'Solicitud de un agente'),
('call-reason', 'GENERAL',        12, 'General information',          'Información general'),
('call-reason', 'COMPLAINT',      13, 'Complaint',                    'Queja'),
('call-reason', 'RECORDS',        14, 'Records request',              'Solicitud de documentos'),
('tally-reason', 'UNRELATED',     15, 'Unrelated to the office',      'Ajeno a la oficina');

insert into code_list (list, code, position, label_en, label_es) values
('relation', 'SELF',         1, 'The victim',              'La propia víctima'),
('relation', 'MOTHER',       2, 'Mother',                  'Madre'),
('relation', 'FATHER',       3, 'Father',                  'Padre'),
('relation', 'SPOUSE',       4, 'Husband or wife',         'Cónyuge'),
('relation', 'PARTNER',      5, 'Partner',                 'Pareja'),
('relation', 'DAUGHTER',     6, 'Daughter',                'Hija'),
('relation', 'SON',          7, 'Son',                     'Hijo'),
('relation', 'SISTER',       8, 'Sister',                  'Hermana'),
('relation', 'BROTHER',      9, 'Brother',                 'Hermano'),
('relation', 'GRANDPARENT', 10, 'Grandparent',             'Abuela o abuelo'),
('relation', 'GUARDIAN',    11, 'Guardian',                'Tutora o tutor'),
('relation', 'RELATIVE',    12, 'Other relative',          'Otro familiar'),
('relation', 'FRIEND',      13, 'Friend',                  'Amistad'),
('relation', 'ATTORNEY',    14, 'Attorney',                'Abogada o abogado'),
('relation', 'ADVOCATE',    15, 'Victim advocate',         'Defensor de víctimas'),
('relation', 'OTHER',       16, 'Other',                   'Otra');

insert into code_list (list, code, position, label_en, label_es) values
('language', 'en',  1, 'English',          'Inglés'),
('language', 'es',  2, 'Spanish',          'Español'),
('language', 'ar',  3, 'Arabic',           'Árabe'),
('language', 'zh',  4, 'Chinese',          'Chino'),
('language', 'fr',  5, 'French',           'Francés'),
('language', 'ht',  6, 'Haitian Creole',   'Criollo haitiano'),
('language', 'ko',  7, 'Korean',           'Coreano'),
('language', 'pt',  8, 'Portuguese',       'Portugués'),
('language', 'ru',  9, 'Russian',          'Ruso'),
('language', 'tl', 10, 'Tagalog',          'Tagalo'),
('language', 'vi', 11, 'Vietnamese',       'Vietnamita'),
('language', 'ase', 12, 'Sign language',   'Lengua de señas'),
('language', 'und', 13, 'Another language', 'Otro idioma');

-- The victimization types of the Office for Victims of Crime (Performance Measurement Tool).
insert into code_list (list, code, position, label_en, label_es) values
('victimization', 'ADULT_PHYSICAL',      1, 'Adult physical assault',                'Agresión física a una persona adulta'),
('victimization', 'ADULT_SEXUAL',        2, 'Adult sexual assault',                  'Agresión sexual a una persona adulta'),
('victimization', 'ABUSED_AS_CHILD',     3, 'Adult abused as a child',               'Persona adulta abusada en la niñez'),
('victimization', 'ARSON',               4, 'Arson',                                 'Incendio provocado'),
('victimization', 'BULLYING',            5, 'Bullying',                              'Acoso entre pares'),
('victimization', 'BURGLARY',            6, 'Burglary',                              'Robo en propiedad'),
('victimization', 'CHILD_PHYSICAL',      7, 'Child physical abuse or neglect',       'Maltrato físico o abandono infantil'),
('victimization', 'CHILD_PORNOGRAPHY',   8, 'Child pornography',                     'Pornografía infantil'),
('victimization', 'CHILD_SEXUAL',        9, 'Child sexual abuse',                    'Abuso sexual infantil'),
('victimization', 'DOMESTIC',           10, 'Domestic or family violence',           'Violencia doméstica o familiar'),
('victimization', 'DUI',                11, 'DUI or DWI',                            'Conducción bajo los efectos del alcohol o drogas'),
('victimization', 'ELDER',              12, 'Elder abuse',                           'Maltrato a personas mayores'),
('victimization', 'HATE',               13, 'Hate crime',                            'Crimen de odio'),
('victimization', 'TRAFFICKING_LABOR',  14, 'Human trafficking: labor',              'Trata de personas: trabajo'),
('victimization', 'TRAFFICKING_SEX',    15, 'Human trafficking: sex',                'Trata de personas: explotación sexual'),
('victimization', 'FRAUD',              16, 'Identity theft, fraud, financial crime', 'Robo de identidad, fraude, delito financiero'),
('victimization', 'KIDNAP_CUSTODIAL',   17, 'Kidnapping, custodial',                 'Sustracción por quien tiene la custodia'),
('victimization', 'KIDNAP',             18, 'Kidnapping, non-custodial',             'Secuestro'),
('victimization', 'MASS_VIOLENCE',      19, 'Mass violence',                         'Violencia masiva'),
('victimization', 'VEHICULAR',          20, 'Other vehicular victimization',         'Otro delito con vehículo'),
('victimization', 'ROBBERY',            21, 'Robbery',                               'Robo con violencia'),
('victimization', 'STALKING',           22, 'Stalking or harassment',                'Acecho u hostigamiento'),
('victimization', 'HOMICIDE_SURVIVOR',  23, 'Survivors of homicide victims',         'Familiares de víctimas de homicidio'),
('victimization', 'TEEN_DATING',        24, 'Teen dating victimization',             'Violencia en el noviazgo adolescente'),
('victimization', 'TERRORISM',          25, 'Terrorism',                             'Terrorismo'),
('victimization', 'OTHER',              26, 'Other',                                 'Otro');

insert into code_list (list, code, position, label_en, label_es) values
('closure', 'NEEDS_MET',         1, 'Needs met',                                        'Necesidades atendidas'),
('closure', 'NO_CONTACT_WANTED', 2, 'No further contact wanted',                        'No desea más contacto'),
('closure', 'UNABLE_TO_REACH',   3, 'Unable to reach (3 attempts, 2 ways, 30 days)',    'No fue posible localizar (3 intentos, 2 medios, 30 días)'),
('closure', 'TRANSFERRED',       4, 'Transferred',                                      'Transferido'),
('closure', 'INELIGIBLE',        5, 'Not eligible',                                     'No reúne los requisitos'),
('closure', 'DUPLICATE',         6, 'Duplicate',                                        'Duplicado'),
('closure', 'SUBJECT_GONE',      7, 'Subject removed or deceased, no open need',        'Sujeto expulsado o fallecido, sin necesidad pendiente'),
('closure', 'VICTIM_DECEASED',   8, 'Victim deceased',                                  'Víctima fallecida');

-- How a person's identity and relation were made sure of.
insert into code_list (list, code, position, label_en, label_es) values
('verification', 'DOCUMENT',  1, 'Documents seen',                                      'Documentos vistos'),
('verification', 'AGENCY',    2, 'Confirmed by the agency of the case',                 'Confirmado por la agencia del caso'),
('verification', 'CALL_BACK', 3, 'Called back on a number the agency gave',             'Llamada de vuelta a un número dado por la agencia'),
('verification', 'QUESTIONS', 4, 'Answers compared with the report',                    'Respuestas comparadas con el informe'),
('verification', 'IN_PERSON', 5, 'In person',                                           'En persona');
