#pragma once

/// The words the program was started with, as the C library hands them to a constructor.
///
/// Swift finds them again in /proc or on the stack, which fails where /proc is not mounted and under a
/// library that sets variables before the program begins.
int command_line_count(void);
const char *command_line_word(int index);
