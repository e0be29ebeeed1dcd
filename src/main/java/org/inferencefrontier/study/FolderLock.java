package org.inferencefrontier.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Keeps two studies out of one folder. The lock is the operating system's on an open file: it ends
 * with the process, however that ends, and none is ever left behind.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file whose folder is made if need be
   * @return null if another study has it
   */
  static FolderLock take(Path file) throws IOException {
    while (true) {
      if (!create(file.getParent())) {
        continue;
      }
      Object before = key(file);
      FileChannel channel;
      try {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (NoSuchFileException problem) {
        if (Files.exists(file.getParent())) {
          throw problem;
        }
        // The owner before deleted its folder under our hands.
        continue;
      }
      try {
        if (!lock(channel)) {
          channel.close();
          return null;
        }
        // The owner before may have deleted its folder between our opening and locking the file.
        if (Files.exists(file) && Objects.equals(before, key(file))) {
          name(channel);
          return new FolderLock(channel);
        }
      } catch (IOException problem) {
        channel.close();
        throw problem;
      }
      channel.close();
    }
  }

  /** False if the owner before deleted the folder while it was found to be there. */
  private static boolean create(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      return true;
    } catch (FileAlreadyExistsException problem) {
      Path there = Path.of(problem.getFile());
      if (Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(there)) {
        throw problem;
      }
      return false;
    }
  }

  /**
   * What tells a file from another of its name, null if there is none. The file is not opened: when
   * a process closes a file, the system ends all the locks that it has on it, through whatever
   * channel they were taken.
   */
  private static Object key(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException missing) {
      return null;
    }
  }

  /** Says whose it is, for people who look for it. */
  private static void name(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
