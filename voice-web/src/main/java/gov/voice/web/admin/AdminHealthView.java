package gov.voice.web.admin;

import gov.voice.operation.Health;
import gov.voice.operation.HealthService;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Whether everything runs that should. The switch of all sending on the same page acts on what was read here. */
@Named
@ViewScoped
public class AdminHealthView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient HealthService healthService;

    private Health health;

    /** Looks. */
    public void load() {
        health = healthService.now();
    }

    public Health getHealth() {
        return health;
    }
}
