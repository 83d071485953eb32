package dev.pastgrant.policy.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a catalogue. {@code policy/src/main/catalogue/update.mjs} describes its format.
 * A text in another format means a broken build, so it throws an exception.
 */
final class CatalogueText {
    private final CatalogueFields fields;
    private final List<ServiceEntry> services = new ArrayList<>();
    private final List<ConditionKey> globalKeys = new ArrayList<>();
    private String version = "";
    private ServiceText service = new ServiceText("", "");
    private int actionCount;

    private CatalogueText(String text) {
        this.fields = new CatalogueFields(text);
    }

    static ServiceCatalogue read(String text) {
        var catalogue = new CatalogueText(text);
        while (catalogue.fields.hasNext()) {
            catalogue.readLine();
        }
        catalogue.finishService();
        return new ServiceCatalogue(catalogue.version, catalogue.services, catalogue.globalKeys);
    }

    private void readLine() {
        String kind = fields.next();
        switch (kind) {
            case "v" -> version = fields.next();
            case "g" -> globalKeys.add(ConditionKey.of(fields.next(), fields.next()));
            case "s" -> {
                finishService();
                service = new ServiceText(fields.next(), fields.next());
            }
            case "k" -> service.readConditionKey(fields);
            case "r" -> service.readResourceType(fields);
            case "a" -> service.readAction(actionCount++, fields);
            default -> throw new IllegalStateException("no line begins with `" + kind + "`");
        }
    }

    private void finishService() {
        if (!service.isEmpty()) {
            services.add(service.finished());
        }
    }
}
