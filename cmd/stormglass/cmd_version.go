package main

import (
	"context"
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
)

// version is the release, as in CHANGELOG.md.
const version = "0.1.0"

func versionCommand() command {
	return command{
		name: "version", summary: "print the version and the rule-set hash", usage: "version",
		examples: []string{"stormglass version"},
		run: func(_ context.Context, io *streams, fs *flag.FlagSet, args []string) error {
			if err := parseFlags(fs, args); err != nil {
				return err
			}
			revision := "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = s.Value
					}
				}
			}
			fmt.Fprintf(io.out, "stormglass %s (%s, %s/%s, revision %s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, revision)
			return nil
		},
	}
}
