package org.shanhe.exchange;

/**
 * An original file kept as it came (原始文件).
 *
 * @param name as the user called it
 * @param stored as it is called in the import's folder
 */
record StoredFile(int position, String name, String stored, String sha256, long bytes) {
}
