#include <time.h>
#include <xlsxwriter.h>

/// Sets what a workbook says about itself; the library keeps copies.
static inline lxw_error set_properties(
    lxw_workbook *workbook, const char *title, const char *author, time_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title, .author = (char *)author, .created = created};
  return workbook_set_properties(workbook, &properties);
}

/// Puts a chart on a sheet with its description in words.
static inline lxw_error insert_chart(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_chart *chart,
    const char *description, double x_scale, double y_scale) {
  lxw_chart_options options = {
      .x_scale = x_scale, .y_scale = y_scale, .description = (char *)description};
  return worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}
