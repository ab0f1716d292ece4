# Compares OUT/wide.csv with FILE.dta as haven reads it, and prints how many figures are there and why others are not.
library(haven)
args <- commandArgs(TRUE)
wide <- read.csv(file.path(args[1], "wide.csv"), colClasses = "character", encoding = "UTF-8", check.names = FALSE)
data <- read_dta(args[2])
stopifnot(identical(names(wide), names(data)), nrow(wide) == nrow(data))
book <- read.csv(file.path(args[1], "codebook.csv"), encoding = "UTF-8")
cells <- book$name[!is.na(book$reports_number)]
figures <- 0
letters <- character()
for (name in names(wide)) {
    label <- attr(data[[name]], "label")
    stopifnot(nchar(label) > 0, nchar(label) <= 80)
    value <- if (is.labelled(data[[name]])) as.character(as_factor(data[[name]])) else data[[name]]
    if (is.numeric(value)) {
        number <- as.numeric(wide[[name]])
        stopifnot(identical(is.na(number), is.na(value)), all(number == value, na.rm = TRUE))
        tag <- na_tag(data[[name]])
        letters <- c(letters, tag[is.na(value) & !is.na(tag)])
        if (name %in% cells) figures <- figures + sum(!is.na(value))
    } else {
        value <- as.character(value)
        value[is.na(value)] <- ""
        stopifnot(identical(value, wide[[name]]))
    }
}
count <- table(letters)
cat(nrow(data), figures, paste0(names(count), count))
