mod situations;
mod small_teams;
