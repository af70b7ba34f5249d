/** Reads one answer after the other from a socket, without keeping more of it than is needed. */
export class AnswerReader {
  /** @param {boolean} keepsText */
  constructor(keepsText) {
    this.keepsText = keepsText;
    this.head = '';
    this.text = '';
    this.status = 0;
    this.left = -1;
    this.tail = '';
  }

  begin() {
    this.head = '';
    this.text = '';
    this.status = 0;
    this.left = -1;
    this.tail = '';
  }

  /**
   * @param {Buffer} chunk
   * @returns {boolean} whether the answer is whole
   */
  take(chunk) {
    let body = chunk;
    if (this.status === 0) {
      this.head += chunk.toString('latin1');
      const end = this.head.indexOf('\r\n\r\n');
      if (end < 0) return false;
      body = chunk.subarray(chunk.length - (this.head.length - end - 4));
      this.readHead(this.head.slice(0, end));
    }
    if (this.keepsText) this.text += body.toString('latin1');
    if (this.left >= 0) {
      this.left -= body.length;
      return this.left <= 0;
    }
    this.tail = (this.tail + body.subarray(-7).toString('latin1')).slice(-7);
    return this.tail.endsWith('\r\n0\r\n\r\n') || this.tail === '0\r\n\r\n';
  }

  /** @param {string} head */
  readHead(head) {
    this.status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const isEmpty = this.status === 304 || this.status === 204;
    this.left = isEmpty ? 0 : length === undefined ? -1 : Number(length);
  }
}
