/** The commands that need the data: a running server does them when asked over loopback, else the data is opened for the time they take. */
@NullMarked
package vn.dondoc.cli.server;

import org.jspecify.annotations.NullMarked;
