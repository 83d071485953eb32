package dev.pastgrant.api.iam.roletemplate;

/** Versions of a role template, as a service of AWS might have. */
public final class SampleTemplates {
    public static final String ARN = "arn:aws:iam::aws:role-template/lex.amazonaws.com/Bots:1";

    /** Minor version 3, which is the default. */
    static final String BOTS =
            """
            {"RoleTemplateVersion": {
              "TemplateArn": "arn:aws:iam::aws:role-template/lex.amazonaws.com/Bots:1",
              "TemplateName": "Bots", "MajorVersion": 1, "MinorVersion": 3, "DefaultMinorVersion": 3,
              "Enabled": true, "VersionEnabled": true,
              "ManagedByType": "Service", "ManagedByValue": "lex.amazonaws.com",
              "RoleNamePattern": "Bots-@{team}", "RolePathPattern": "/bots/@{team}/",
              "RoleDescriptionPattern": "talks for @{team}", "MaxSessionDuration": 7200,
              "RoleTagsTemplate": [{"Key": "team", "Value": "@{team}"}],
              "AssumeRolePolicyDocumentTemplate": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Principal": {"Service": "lex.amazonaws.com"},
                 "Action": "sts:AssumeRole"}]},
              "InlinePolicyTemplates": [{"PolicyName": "talk", "PolicyDocument":
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                 "Action": "s3:GetObject", "Resource": "@{buckets}"}]}}],
              "ParametersDefinition": [
                {"Name": "team", "Type": "String", "IsRequired": true},
                {"Name": "buckets", "Type": "ArnList", "DefaultValue": "arn:aws:s3:::all/*"}]}}
            """;

    static final String OLDER =
            BOTS.replace("\"MinorVersion\": 3", "\"MinorVersion\": 2")
                    .replace("\"VersionEnabled\": true", "\"VersionEnabled\": false");

    /** Both versions. */
    public static final RoleTemplates TEMPLATES = of(BOTS, OLDER);

    private SampleTemplates() {}

    private static RoleTemplates of(String... files) {
        RoleTemplates templates = RoleTemplates.NONE;
        for (String file : files) {
            templates =
                    templates
                            .with(file)
                            .orElse(fault -> {
                                throw new AssertionError(fault);
                            });
        }
        return templates;
    }
}
