#include "command_line.h"

static int count;
static char **words;

__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  words = argv;
}

int command_line_count(void) { return count; }

const char *command_line_word(int index) { return words[index]; }
