package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// fitRuntime fits Go's runtime to a server that stores and assesses at once.
// GOGC and GOMAXPROCS, where set, are left as they are.
//
// The collector may let memory grow by a quarter, instead of doubling it: what a
// ward holds is mostly numbers, which cost the collector nothing to look at. And
// one thread more than there are processors may run, so that the kernel shares
// them between an assessment and a message in hand; among goroutines a message
// would wait for the end of the assessment at each of its steps.
func fitRuntime() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(25)
	}
	if os.Getenv("GOMAXPROCS") == "" {
		runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + 1)
	}
}

// fitCohort lets memory grow to five times what is in use before the collector
// runs: a few stays at a time are little, and there is much to compute.
func fitCohort() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}
