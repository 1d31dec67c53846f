package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/hl7"
	"stormglass/hl7/mllp"
)

func TestSimulateRepeats(t *testing.T) {
	for _, format := range []string{"hl7", "fhir", "csv"} {
		args := []string{"--format", format, "--beds", "2", "--hours", "6", "--seed", "4"}
		code, a, errs := call(t, simulateCommand(), args...)
		_, b, _ := call(t, simulateCommand(), args...)
		if code != exitOK || a == "" || a != b {
			t.Errorf("%s: exit %d, %d bytes, then %d: %s", format, code, len(a), len(b), errs)
		}
	}
}

// The files are read again by their own code map: one message per MSH, none
// refused.
func TestSimulatedFilesAreRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "patients")
	if code, _, errs := call(t, simulateCommand(), "--beds", "3", "--hours", "8", "--out", dir); code != exitOK {
		t.Fatalf("exit %d: %s", code, errs)
	}
	f, err := os.Open(filepath.Join(dir, "codes.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := hl7.ReadMap(f, "codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.hl7"))
	if err != nil || len(files) != 3 {
		t.Fatalf("%v %v", files, err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		batch, err := hl7.Split(raw)
		if err != nil || len(batch.Messages) != strings.Count(string(raw), "MSH|") {
			t.Errorf("%s: %d messages: %v", name, len(batch.Messages), err)
		}
		for _, one := range batch.Messages {
			if _, _, err := m.Read(one, 0); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestSimulateSaysWhatIsWrong(t *testing.T) {
	for want, args := range map[string][]string{
		"use hl7, fhir or csv":          {"--format", "xml"},
		"faults of delivery exist in":   {"--format", "csv", "--faults"},
		"is not known; there are":       {"--story", "nobody"},
		"exclude each other":            {"--out", "x", "--mllp", "127.0.0.1:1"},
		"sends HL7 only":                {"--format", "fhir", "--mllp", "127.0.0.1:1"},
		"--start":                       {"--start", "yesterday"},
		`unexpected argument "patient"`: {"patient"},
	} {
		if code, _, errs := call(t, simulateCommand(), args...); code != exitUsage || !strings.Contains(errs, want) {
			t.Errorf("%v: exit %d, %q does not say %q", args, code, errs, want)
		}
	}
	if code, out, _ := call(t, simulateCommand(), "--list"); code != exitOK || strings.Count(out, "\n") < 2*24 {
		t.Errorf("--list: exit %d, %d lines", code, strings.Count(out, "\n"))
	}
}

// A server that refuses one message in ten is told of, by the exit code too.
func TestSimulateSends(t *testing.T) {
	n := 0
	server := &mllp.Server{Allow: mllp.Loopback(), Handler: func(_ context.Context, _ string, raw []byte) ([][]byte, error) {
		if n++; !strings.HasPrefix(string(raw), "MSH|") {
			t.Errorf("message %d is no HL7: %q", n, raw)
		}
		if n%10 == 0 {
			return [][]byte{[]byte("MSH|^~\\&|\rMSA|AE|x\r")}, nil
		}
		return [][]byte{[]byte("MSH|^~\\&|\rMSA|AA|x\r")}, nil
	}}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	ctx, stop := context.WithCancel(t.Context())
	go func() { defer close(done); _ = server.Serve(ctx, ln) }()
	t.Cleanup(func() { stop(); <-done })
	code, out, errs := call(t, simulateCommand(), "--beds", "1", "--hours", "2", "--start", "2026-01-05T08:00:00Z", "--mllp", ln.Addr().String())
	want := fmt.Sprintf("%d messages sent to %s: %d AA, %d AE, 0 AR\n", n, ln.Addr(), n-n/10, n/10)
	if code != exitPartial || n < 20 || out != want {
		t.Errorf("exit %d, %q, not %q (%s)", code, out, want, errs)
	}
}
