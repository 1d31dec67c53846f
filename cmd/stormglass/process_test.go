package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary stand in for the program, so that tests can
// start and kill real processes without building anything first.
func TestMain(m *testing.M) {
	if os.Getenv("STORMGLASS_BE_THE_PROGRAM") == "1" {
		main()
		return
	}
	os.Exit(m.Run())
}

// process is a running stormglass in a process of its own.
type process struct {
	cmd        *exec.Cmd
	http, mllp string
}

// startServer starts `serve` on free ports and waits until it listens.
func startServer(t testing.TB, data string, extra ...string) *process {
	t.Helper()
	return startProgram(t, os.Args[0], data, extra...)
}

// startProgram is startServer for a program of its own.
func startProgram(t testing.TB, program, data string, extra ...string) *process {
	t.Helper()
	args := append([]string{"serve", "--data", data, "--http", "127.0.0.1:0", "--mllp", "127.0.0.1:0"}, extra...)
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "STORMGLASS_BE_THE_PROGRAM=1")
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{cmd: cmd}
	t.Cleanup(func() { p.kill() })
	lines := make(chan string, 64)
	go func() {
		defer close(lines)
		sc := bufio.NewScanner(errs)
		for sc.Scan() {
			select {
			case lines <- sc.Text():
			default:
			}
		}
	}()
	re := regexp.MustCompile(`screens (http://\S+/)\s+HL7 mllp://(\S+)`)
	timeout := time.After(20 * time.Second)
	var said []string
	for {
		select {
		case line, ok := <-lines:
			if m := re.FindStringSubmatch(line); m != nil {
				p.http, p.mllp = m[1], m[2]
				return p
			}
			said = append(said, line)
			if !ok {
				t.Fatalf("the server ended:\n%s", strings.Join(said, "\n"))
			}
		case <-timeout:
			t.Fatalf("the server did not listen within 20 s:\n%s", strings.Join(said, "\n"))
		}
	}
}

// kill is kill -9.
func (p *process) kill() {
	if p.cmd.ProcessState == nil {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait()
	}
}

// interrupt is Ctrl-C; it waits for the end.
func (p *process) interrupt(ctx context.Context) error {
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- p.cmd.Wait() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// memoryKB is a line of /proc/PID/status: VmRSS is resident now, VmHWM was at
// most, in kB.
func (p *process) memoryKB(t testing.TB, name string) int {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		t.Skip("no /proc here")
	}
	kB := statusKB(string(b), name)
	if kB == 0 {
		t.Fatal("no " + name)
	}
	return kB
}

// statusKB finds a line of /proc/PID/status, 0 without.
func statusKB(status, name string) int {
	for _, line := range strings.Split(status, "\n") {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			n, err := strconv.Atoi(strings.Fields(rest)[0])
			if err == nil {
				return n
			}
		}
	}
	return 0
}

// panelLine is one line of the laboratory message of the load and crash tests.
type panelLine struct {
	loinc, name, unit string
	base, span        float64
}

// loadPanel is twenty results as a chemistry and haematology analyser sends
// them; the codes are LOINC's.
var loadPanel = []panelLine{
	{"777-3", "Platelets", "10*3/uL", 40, 300}, {"2160-0", "Creatinine", "mg/dL", 0.2, 2}, {"1975-2", "Bilirubin", "mg/dL", 0.2, 5},
	{"1742-6", "ALT", "U/L", 10, 200}, {"1920-8", "AST", "U/L", 10, 200}, {"2345-7", "Glucose", "mg/dL", 60, 120}, {"2276-4", "Ferritin", "ng/mL", 50, 6000},
	{"1988-5", "CRP", "mg/L", 1, 250}, {"33959-8", "Procalcitonin", "ng/mL", 0.1, 40}, {"6690-2", "WBC", "10*3/uL", 1, 30}, {"751-8", "Neutrophils", "10*3/uL", 0.2, 20},
	{"731-0", "Lymphocytes", "10*3/uL", 0.3, 8}, {"718-7", "Hemoglobin", "g/dL", 6, 9}, {"6301-6", "INR", "1", 0.9, 2}, {"3255-7", "Fibrinogen", "mg/dL", 80, 500},
	{"2951-2", "Sodium", "mmol/L", 128, 20}, {"2823-3", "Potassium", "mmol/L", 2.8, 3}, {"1751-7", "Albumin", "g/L", 18, 25}, {"2532-0", "LDH", "U/L", 150, 900}, {"3094-0", "BUN", "mg/dL", 5, 60},
}

// oru is a 20-OBX laboratory message of about 1.6 kB. Control ids are unique
// per n; the results differ from message to message.
func oru(n, patient int, at time.Time) []byte {
	var b strings.Builder
	stamp := at.UTC().Format("20060102150405") + "+0000"
	fmt.Fprintf(&b, "MSH|^~\\&|LAB|WARD|STORMGLASS|WARD|%s||ORU^R01^ORU_R01|M%09d|P|2.5.1\r", stamp, n)
	fmt.Fprintf(&b, "PID|1||L%04d^^^LOAD^MR||Load^Patient%d||20220315|F\r", patient, patient)
	fmt.Fprintf(&b, "OBR|1|P%d|F%09d|24323-8^Panel^LN|||%s\r", n, n, stamp)
	for i, p := range loadPanel {
		x := p.base + p.span*float64((n*7919+i*104729)%1000)/1000
		fmt.Fprintf(&b, "OBX|%d|NM|%s^%s^LN||%.2f|%s|||||F|||%s\r", i+1, p.loinc, p.name, x, p.unit, stamp)
	}
	return []byte(b.String())
}
