//! Understands tables: people, dealings, answers, apart, history, nominations.
