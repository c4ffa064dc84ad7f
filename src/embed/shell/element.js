// The element: what a page may use of it, and nothing more.

class Quiz extends HTMLElement {
  static observedAttributes = NAMES;
  static version = BUILT.version;

  #core = quiz(this);

  /** Kept when the quiz runs; broken, with a code and a message, where it can't. */
  get ready() {
    return this.#core.ready;
  }

  /** Starts anew, and leaves no trace of what was chosen. */
  restart() {
    this.#core.restart();
  }

  /** Opens the dialog; loads the quiz where there is none. */
  open() {
    this.#core.open();
  }

  /** Closes the dialog; what was chosen stays. */
  close() {
    this.#core.close();
  }

  connectedCallback() {
    this.#core.connect();
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one go.
    queueMicrotask(() => this.isConnected || this.#core.release());
  }

  /** Another document takes none of the style sheets of this one. */
  adoptedCallback() {
    this.#core.release();
  }

  attributeChangedCallback(name) {
    this.#core.change(name);
  }
}
