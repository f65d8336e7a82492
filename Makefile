# The commands of README.md. Each installs what is missing first, says so, and does nothing when all is there.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test torture check check-sources deny bench bench-engine bench-door bench-file bench-documents bench-window fuzz demo package try-package icons window-packages test-packages

# The window tests answer dialogs through a feature of their own; lints and tests build the same.
ALL := --workspace --all-targets --features coaching-pairs/e2e

BENCH := cargo run --release --quiet --manifest-path bench/Cargo.toml --target-dir target/bench --

NODE_MODULES := ui/node_modules/.package-lock.json
WINDOW := ui/dist/index.html
WINDOW_SOURCES := $(shell find ui -path ui/node_modules -prune -o -path ui/dist -prune -o -type f -print)

help: ## Lists these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: ## Builds the program and opens its window
	@scripts/has-display
	@$(MAKE) --no-print-directory window-packages $(WINDOW)
	cargo run -p coaching-pairs

test: test-packages $(WINDOW) ## Runs every test, those in the real window too
	npm --prefix ui test
	cargo build --workspace --bins --tests --features coaching-pairs/e2e
	cargo test --workspace --features coaching-pairs/e2e

torture: ## Kills, power cuts, failing disks and flipped bits by the thousand; FOR=long for a million
	@scripts/install-packages build-essential pkg-config
	TORTURE=$(or $(FOR),1) cargo test -p faults -- --nocapture --test-threads 2

check: check-sources ## Checks format, lints, types, licences and dependencies
	cargo clippy $(ALL) -- -D warnings

# Everything but the lints of Rust, which need all that the tests need built first.
check-sources: window-packages $(WINDOW)
	cargo fmt --all --check
	cargo fmt --check --manifest-path bench/Cargo.toml
	npm --prefix ui run check
	node scripts/check-dependencies.mjs

deny: ## Checks licences, dependencies and where they come from with cargo-deny, which takes minutes to install
	@scripts/install-packages build-essential
	@cargo deny --version >/dev/null 2>&1 || cargo install --locked cargo-deny
	cargo deny --offline check bans licenses sources

bench: bench-engine bench-door bench-file bench-documents bench-window ## Measures the engine beside other solvers, every command, the file, all papers, the window

bench-engine: ## The engine alone; SIZES="60 250" for these alone
	@scripts/install-packages build-essential python3-pip liblemon-dev valgrind
	bench/peers/build $(CURDIR)/target/bench/peers
	PEERS=$(CURDIR)/target/bench/peers SIZES="$(SIZES)" KEEP=$(KEEP) $(BENCH)

bench-door: ## Every command through the door, with 250 people
	@scripts/install-packages build-essential pkg-config
	cargo bench --quiet -p commands --bench door

bench-documents: ## All papers of 250 people, their drafts, and one page of each
	@scripts/install-packages build-essential pkg-config
	cargo bench --quiet -p commands --bench documents

bench-file: ## Opening and copying a file of ten rounds of 250 people, checked each time
	@scripts/install-packages build-essential pkg-config
	cargo bench --quiet -p coaching-core --bench opening

bench-window: window-packages $(WINDOW) ## The window alone
	@scripts/install-packages xvfb xdotool
	cargo build --release -p coaching-pairs -p commands
	cargo build --release --manifest-path bench/empty-window/Cargo.toml --target-dir target
	$(BENCH) window $(CURDIR)/target/release

fuzz: ## Throws any bytes at the engine, every reader and the door, a minute each; FOR=600 for ten, TARGETS="table door" for these
	@scripts/install-packages build-essential
	@cargo +nightly fuzz --version >/dev/null 2>&1 || cargo install --locked cargo-fuzz
	scripts/fuzz $(or $(FOR),60) $(TARGETS)

demo: ## Plays a round of a made-up company at the terminal and leaves its documents in demo/
	@scripts/install-packages build-essential pkg-config
	@rm -rf demo
	cargo run -p commands --bin pairs -- --demo demo

package: window-packages $(NODE_MODULES) ## Makes the deb and rpm packages for installing
	cd src-tauri && npx --prefix ../ui tauri build --bundles deb,rpm

try-package: package ## Installs the deb on a clean Debian and opens a programme in it
	@scripts/install-packages mmdebstrap xvfb xauth xdotool imagemagick
	scripts/try-package target/release/bundle/deb/*.deb

icons: $(NODE_MODULES) ## Makes every icon from icons/icon.svg again
	@scripts/make-icons

window-packages:
	@scripts/install-packages build-essential pkg-config libwebkit2gtk-4.1-dev librsvg2-dev libxdo-dev

test-packages: window-packages
	@scripts/install-packages xvfb webkit2gtk-driver chromium chromium-driver poppler-utils

$(NODE_MODULES): ui/package-lock.json
	@echo "Installing what the window is built with (npm)."
	npm --prefix ui ci --no-audit --no-fund
	@touch $@

$(WINDOW): $(NODE_MODULES) $(WINDOW_SOURCES)
	npm --prefix ui run build
	@touch $@
