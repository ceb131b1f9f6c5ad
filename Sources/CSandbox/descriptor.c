#define _GNU_SOURCE
#include "CSandbox.h"

#if defined(__linux__)
#include <errno.h>
#include <string.h>
#include <sys/socket.h>

/// One byte, and room for one descriptor beside it (unix(7), SCM_RIGHTS).
struct parcel {
  char byte;
  struct iovec bytes;
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))];
  struct msghdr message;
};

static void prepare(struct parcel *parcel) {
  memset(parcel, 0, sizeof *parcel);
  parcel->bytes = (struct iovec){.iov_base = &parcel->byte, .iov_len = 1};
  parcel->message = (struct msghdr){.msg_iov = &parcel->bytes,
                                    .msg_iovlen = 1,
                                    .msg_control = parcel->control,
                                    .msg_controllen = sizeof parcel->control};
}

long descriptor_send(int socket, int descriptor) {
  struct parcel parcel;
  prepare(&parcel);
  struct cmsghdr *header = CMSG_FIRSTHDR(&parcel.message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof descriptor);
  memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  return sendmsg(socket, &parcel.message, MSG_NOSIGNAL);
}

int descriptor_receive(int socket) {
  struct parcel parcel;
  prepare(&parcel);
  ssize_t count;
  do {
    count = recvmsg(socket, &parcel.message, MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  struct cmsghdr *header = count > 0 ? CMSG_FIRSTHDR(&parcel.message) : NULL;
  if (!header || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) return -1;
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return descriptor;
}
#endif
