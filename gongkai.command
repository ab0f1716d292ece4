#!/bin/sh
# A double click on a Mac: asks for reports and reads them. On the command line use gongkai itself.
case $0 in
    */*) exec "${0%/*}/gongkai" start ;;
    *) exec ./gongkai start ;;
esac
