# What a build fails on besides errors: the same flags everywhere, so that nothing is built twice.
strict = --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors

.PHONY: demo build test lint bench static spark clean packages

# Tameside's plan, rated as of 31 January 2024. The results file goes to a temporary folder.
demo: build
	@results=$$(mktemp -d)/2024-01-31.json && \
	  .build/release/bragg assess Examples/tameside --as-of 2024-01-31 --output $$results && \
	  echo && echo "The results file, with the facts behind each rating: $$results"

# The tool itself, as .build/release/bragg.
build: packages
	swift build -c release --product bragg

test: lint
	swift test $(strict)

lint: packages
	swift format lint --strict -r Sources Tests Package.swift
	swift build --build-tests $(strict)

# How fast records are rated, here and by other engines that agree on each rating; how long starting, a plan and the
# rule sets' tests take. Writes Benchmarks/results and the README's tables. For a shorter one that writes
# neither, run `Benchmarks/bench --quick` after it. Where `make static` was run, the start of that is timed, too.
bench: build
	swift build -c release --package-path Benchmarks
	if [ -e .build-static/release/bragg ]; then swift build -c release --static-swift-stdlib \
	  --package-path Benchmarks --scratch-path Benchmarks/.build-static --product empty-program; fi
	Benchmarks/bench --readme

# The tool for machines without Swift: .build-static/release/bragg, and simdjson's library beside it.
static: packages
	.ci/static

# Examples/spark on a cluster of two workers; installs PySpark (500 MB) into .build-spark.
spark: packages
	.ci/spark

clean:
	rm -rf .build .build-asan .build-tsan .build-static .build-spark Benchmarks/.build Benchmarks/.build-static

packages:
	@.ci/install
