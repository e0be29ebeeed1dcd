package org.inferencefrontier.study.parquet;

/** Numbers that Parquet's format gives to its types, encodings and levels (parquet.thrift). */
final class Format {
  static final int BOOLEAN = 0;
  static final int INT32 = 1;
  static final int FLOAT = 4;
  static final int DOUBLE = 5;
  static final int BYTE_ARRAY = 6;

  static final int OPTIONAL = 1;
  static final int REPEATED = 2;
  static final int UTF8 = 0;
  static final int LIST = 3;

  static final int PLAIN = 0;
  static final int RLE = 3;
  static final int RLE_DICTIONARY = 8;
  static final int BYTE_STREAM_SPLIT = 9;

  static final int LZ4_RAW = 7;

  static final int DATA_PAGE = 0;
  static final int DICTIONARY_PAGE = 2;

  private Format() {}
}
