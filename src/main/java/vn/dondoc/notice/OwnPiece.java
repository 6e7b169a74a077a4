package vn.dondoc.notice;

/** A piece that an agency gave on; {@code room} is the room of the agency that owes it, empty where the whole agency does. */
record OwnPiece(OwnPart part, String room) {}
