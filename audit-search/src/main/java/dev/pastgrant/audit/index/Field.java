package dev.pastgrant.audit.index;

/** The fields of a record in the index. The constants' names are the fields' names in the index. */
public enum Field {
    ACCOUNT,
    EVENT_ID,
    EVENT_NAME,
    EVENT_SOURCE,
    READ_ONLY,
    USERNAME,
    ACCESS_KEY_ID,
    RESOURCE_TYPE,
    RESOURCE_NAME,
    ACTION,
    PRINCIPAL,
    RESOURCE,
    ERROR
}
