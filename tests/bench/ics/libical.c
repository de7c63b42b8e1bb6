/* The peer of `cargo xtask bench ics`: libical reads a file from memory, then writes it into memory. Prints how many
   events there are, and seconds of the processor for each. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double processor(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **words) {
    FILE *file = count == 2 ? fopen(words[1], "rb") : NULL;
    if (file == NULL) {
        fprintf(stderr, "usage: libical FILE\n");
        return 2;
    }
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = malloc((size_t)length + 1);
    if (text == NULL || fread(text, 1, (size_t)length, file) != (size_t)length) {
        fprintf(stderr, "cannot read %s\n", words[1]);
        return 1;
    }
    text[length] = 0;
    fclose(file);

    double start = processor();
    icalcomponent *calendar = icalparser_parse_string(text);
    double parse = processor() - start;

    start = processor();
    char *written = icalcomponent_as_ical_string_r(calendar);
    double write = processor() - start;

    printf("%d %f %f\n", icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), parse, write);
    return written == NULL;
}
