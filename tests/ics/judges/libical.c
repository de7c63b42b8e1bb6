/* libical as a judge: `libical FILE FROM TO` tells what happens inside the window, `libical FILE` each event and task as it
 * stands, one JSON line each. Changes of single
 * occurrences are told beside their series, which libical does not merge. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (!text || fread(text, 1, size, file) != (size_t)size) { perror(path); exit(1); }
    text[size] = 0;
    fclose(file);
    return text;
}

static void say(const char *name, const char *text)
{
    printf("\"%s\":", name);
    if (!text) { printf("null"); return; }
    putchar('"');
    for (; *text; text++) {
        unsigned char sign = *text;
        if (sign == '"' || sign == '\\') printf("\\%c", sign);
        else if (sign < 0x20) printf("\\u%04x", sign);
        else putchar(sign);
    }
    putchar('"');
}

static void say_time(const char *name, icaltimetype at)
{
    if (!at.is_date) at = icaltime_convert_to_zone(at, icaltimezone_get_utc_timezone());
    if (!at.is_date) at.is_date = 0, at.zone = icaltimezone_get_utc_timezone();
    say(name, icaltime_as_ical_string(at));
}

static void tell(icalcomponent *event, icaltimetype start, icaltimetype end)
{
    putchar('{');
    say("uid", icalcomponent_get_uid(event)); putchar(',');
    say_time("start", start); putchar(',');
    say_time("end", end); putchar(',');
    say("summary", icalcomponent_get_summary(event)); putchar(',');
    say("description", icalcomponent_get_description(event)); putchar(',');
    say("location", icalcomponent_get_location(event));
    puts("}");
}

struct window { const char *from, *to; };

static int is_inside(icaltimetype at, struct window window)
{
    char day[16];
    if (!at.is_date) at = icaltime_convert_to_zone(at, icaltimezone_get_utc_timezone());
    snprintf(day, sizeof day, "%04d-%02d-%02d", at.year, at.month, at.day);
    return strcmp(day, window.from) >= 0 && strcmp(day, window.to) < 0;
}

static const char *value(icalcomponent *one, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(one, kind);
    return property ? icalproperty_get_value_as_string(property) : NULL;
}

/* Without a zone of its own a moment of a task is looked up as one of an event is. */
static icaltimetype when(icalcomponent *one)
{
    int is_task = icalcomponent_isa(one) == ICAL_VTODO_COMPONENT;
    return is_task ? icalcomponent_get_due(one) : icalcomponent_get_dtstart(one);
}

static void hold(icalcomponent *calendar, icalcomponent *one)
{
    printf("{\"kind\":\"%s\",", icalcomponent_kind_to_string(icalcomponent_isa(one)));
    say("method", value(calendar, ICAL_METHOD_PROPERTY)); putchar(',');
    say("uid", icalcomponent_get_uid(one)); putchar(',');
    printf("\"sequence\":%d,", icalcomponent_get_sequence(one));
    say("status", value(one, ICAL_STATUS_PROPERTY)); putchar(',');
    say_time("at", when(one)); putchar(',');
    say("summary", icalcomponent_get_summary(one)); putchar(',');
    say("description", icalcomponent_get_description(one)); putchar(',');
    say("organizer", value(one, ICAL_ORGANIZER_PROPERTY)); printf(",\"attendees\":[");
    icalproperty *attendee = icalcomponent_get_first_property(one, ICAL_ATTENDEE_PROPERTY);
    for (int at = 0; attendee; at++) {
        printf("%s\"%s\"", at ? "," : "", icalproperty_get_value_as_string(attendee));
        attendee = icalcomponent_get_next_property(one, ICAL_ATTENDEE_PROPERTY);
    }
    puts("]}");
}

static int held(icalcomponent *calendar)
{
    icalcomponent *one = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT);
    for (; one; one = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
        icalcomponent_kind kind = icalcomponent_isa(one);
        if (kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VTODO_COMPONENT) hold(calendar, one);
    }
    return 0;
}

int main(int count, char **words)
{
    if (count != 4 && count != 2) { fprintf(stderr, "libical FILE [FROM TO]\n"); return 2; }
    icalcomponent *calendar = icalparser_parse_string(contents(words[1]));
    if (!calendar) { fprintf(stderr, "no calendar\n"); return 1; }
    if (count == 2) return held(calendar);
    struct window window = { words[2], words[3] };
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        icaltimetype start = icalcomponent_get_dtstart(event), end = icalcomponent_get_dtend(event);
        struct icaldurationtype span = icaltime_subtract(end, start);
        icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (!rule) {
            if (is_inside(start, window)) tell(event, start, end);
            continue;
        }
        icalrecur_iterator *steps = icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
        if (!steps) continue;
        for (int left = 200000; left > 0; left--) {
            icaltimetype at = icalrecur_iterator_next(steps);
            if (icaltime_is_null_time(at)) break;
            char day[16];
            snprintf(day, sizeof day, "%04d-%02d-%02d", at.year, at.month, at.day);
            if (strcmp(day, window.to) > 0) break;
            if (is_inside(at, window)) tell(event, at, icaltime_add(at, span));
        }
        icalrecur_iterator_free(steps);
    }
    return 0;
}
