package org.inferencefrontier.model.economy;

/** An accounting identity does not hold: a fault of the model, never of the user. */
final class AccountingException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  AccountingException(String message) {
    super(message);
  }
}
