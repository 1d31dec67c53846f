package station

import (
	"bytes"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"stormglass/eventlog"
)

func TestAGoodMessageIsStoredAcknowledgedAndShown(t *testing.T) {
	t.Parallel()
	r := run(t)
	ack := r.send(oru("C1", quilla, start, platelets("85", start.Add(-time.Hour))))
	wantAck(t, ack, "AA", "C1")
	if field(ack, "MSH", 3) != "STORMGLASS" || field(ack, "MSH", 5) != "LAB" || field(ack, "MSH", 9) != "ACK^R01^ACK" {
		t.Errorf("the answer does not go back to its sender: %q", ack)
	}
	list := r.messages() // the answer came after the durable append
	if len(list) != 1 || list[0].Status != eventlog.Stored || list[0].Control != "C1" || list[0].Sender != "LAB|HOSP" {
		t.Fatalf("%+v", list)
	}
	r.wait("the child is on the board", func() bool { return strings.Contains(r.page("/").body, "Quilla Zebrowska") })
	if text := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(text, "Platelets 85") {
		t.Errorf("the patient page does not show the platelets:\n%s", text)
	}
}

func TestTheSameBytesAgainAreAcknowledgedAndNotApplied(t *testing.T) {
	t.Parallel()
	r := run(t)
	msg := oru("C1", quilla, start, platelets("85", start.Add(-time.Hour)))
	r.accepted(msg, msg, msg)
	if list := r.messages(); len(list) != 1 {
		t.Errorf("%d messages are stored", len(list))
	}
	r.settled()
	if c := r.Ward().Counts(); c.Messages != 1 || c.Quarantined != 0 {
		t.Errorf("%+v", c)
	}
	if a, rep := r.count.accepted.Load(), r.count.repeated.Load(); a != 1 || rep != 2 {
		t.Errorf("%d accepted, %d repeated", a, rep)
	}
}

func TestTheSameKeyWithOtherBytesIsRefusedAndHeld(t *testing.T) {
	t.Parallel()
	r := run(t)
	first := oru("C1", quilla, start, platelets("85", start.Add(-time.Hour)))
	other := oru("C1", quilla, start, platelets("850", start.Add(-time.Hour)))
	r.accepted(first)
	for range 2 {
		ack := r.send(other)
		wantAck(t, ack, "AE", "C1")
		if strings.Contains(ack, "850") || strings.Contains(ack, "Zebrowska") {
			t.Errorf("the answer repeats the message's content: %q", ack)
		}
	}
	r.settled()
	held := r.held()
	if len(held) != 1 || string(held[0].Message.Raw) != other || held[0].Repeats != 1 || !strings.Contains(held[0].Message.Reason, "message 1") {
		t.Fatalf("held: %+v", held)
	}
	if text := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(text, "Platelets 85 ") || strings.Contains(text, "850") {
		t.Errorf("the refused value is on the page:\n%s", text)
	}
	if text := r.page("/operations").text(); !strings.Contains(text, "same sender, control id and message time as message 1, but other bytes") {
		t.Errorf("operations does not say why:\n%s", text)
	}
}

func TestAControlIDUsedAgainLaterIsANewMessage(t *testing.T) {
	t.Parallel()
	r := run(t)
	r.accepted(oru("C1", quilla, start, platelets("85", start.Add(-2*time.Hour))),
		oru("C1", quilla, start.Add(time.Minute), platelets("60", start.Add(-time.Hour))))
	if list := r.messages(); len(list) != 2 || list[1].Status != eventlog.Stored {
		t.Fatalf("%+v", list)
	}
	r.settled()
	if text := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(text, "Platelets 60") {
		t.Errorf("the second result is missing:\n%s", text)
	}
}

func TestEachMessageOfABatchIsAnsweredByItself(t *testing.T) {
	t.Parallel()
	r := run(t)
	good := oru("B1", quilla, start, platelets("85", start.Add(-time.Hour)))
	bad := strings.Replace(oru("B2", quilla, start, lactate("2", start.Add(-time.Hour))), "ORU^R01^ORU_R01", "SIU^S12", 1)
	last := oru("B3", ottmar, start, lactate("4", start.Add(-time.Hour)))
	batch := "FHS|^~\\&|LAB|HOSP\rBHS|^~\\&|LAB|HOSP\r" + good + bad + last + "BTS|3\rFTS|1\r"
	c := r.dial()
	want := []struct{ code, control string }{{"AA", "B1"}, {"AR", "B2"}, {"AA", "B3"}}
	for round := range 2 {
		for i, w := range want {
			var ack []byte
			var err error
			if i == 0 {
				ack, err = c.Send(soon(t), []byte(batch))
			} else {
				ack, err = c.Receive(soon(t))
			}
			if err != nil {
				t.Fatalf("round %d, answer %d: %v", round, i, err)
			}
			wantAck(t, string(ack), w.code, w.control)
		}
	}
	if list := r.messages(); len(list) != 3 || string(list[0].Raw) != good || list[1].Status != eventlog.Quarantined {
		t.Errorf("%d messages after the batch came twice", len(list))
	}
	// One message of it alone is the same message.
	wantAck(t, r.send(good), "AA", "B1")
	if n := len(r.messages()); n != 3 {
		t.Errorf("%d messages", n)
	}
	if n := r.count.shortBatches.Load(); n != 0 {
		t.Errorf("%d short batches", n)
	}
	if ack, err := c.Send(soon(t), []byte(strings.Replace(batch, "BTS|3", "BTS|4", 1))); err != nil || field(string(ack), "MSA", 1) != "AA" {
		t.Errorf("%q, %v", ack, err)
	}
	if n := r.count.shortBatches.Load(); n != 1 || !strings.Contains(r.lines.String(), "declared=4 messages=3") {
		t.Errorf("a message lost from a batch goes unnoticed: %d", n)
	}
}

func TestWhatCannotBeReadIsHeldWithItsBytes(t *testing.T) {
	t.Parallel()
	r := run(t)
	noPatient := strings.Replace(oru("N1", quilla, start, lactate("2", start)), quilla.pid(), "", 1)
	for _, c := range []struct{ name, raw, code, control string }{
		{"noise", "hello, is this the coffee machine?", "AE", ""},
		{"cut off", "MSH|^~\\&|LAB|HOSP|STORMGLASS|HOSP|20260301\x00\x00|\r", "AE", ""},
		{"no patient", noPatient, "AE", "N1"},
		{"another type", msh("SIU^S12", "N2", start) + quilla.pid(), "AR", "N2"},
		{"another version", strings.Replace(oru("N3", quilla, start, lactate("2", start)), "|2.5.1\r", "|2.9\r", 1), "AR", "N3"},
	} {
		ack := r.send(c.raw)
		wantAck(t, ack, c.code, c.control)
		held := r.held()
		if len(held) == 0 || string(held[0].Message.Raw) != c.raw || held[0].Message.Reason == "" {
			t.Errorf("%s: not in quarantine with its bytes", c.name)
			continue
		}
		if strings.Contains(ack, "Zebrowska") || strings.Contains(held[0].Message.Reason, "Zebrowska") {
			t.Errorf("%s: the reason names the patient: %s", c.name, held[0].Message.Reason)
		}
		seq := held[0].Message.Seq
		if again := r.send(c.raw); field(again, "MSA", 1) != c.code || r.held()[0].Message.Seq != seq || r.held()[0].Repeats != 1 {
			t.Errorf("%s: the repeat is answered %q and held %+v", c.name, again, r.held()[0].Repeats)
		}
	}
	r.settled()
	if n := r.Ward().Counts(); n.Quarantined != 5 || n.Patients != 0 {
		t.Errorf("%+v", n)
	}
	if text := r.page("/").text(); !strings.Contains(text, "5 in quarantine") || !strings.Contains(text, "No patients yet") {
		t.Errorf("the board says nothing of the quarantine:\n%s", text)
	}
}

func TestEnhancedModeGetsAcceptAcknowledgements(t *testing.T) {
	t.Parallel()
	r := run(t)
	enhanced := func(msg, accept, application string) string {
		return strings.Replace(msg, "|P|2.5.1\r", "|P|2.5.1|||"+accept+"|"+application+"\r", 1)
	}
	good := oru("E1", quilla, start, lactate("2", start))
	wantAck(t, r.send(enhanced(good, "AL", "NE")), "CA", "E1")
	wantAck(t, r.send(enhanced(oru("E1", quilla, start, lactate("20", start)), "AL", "NE")), "CE", "E1")
	wantAck(t, r.send(enhanced(msh("SIU^S12", "E2", start)+quilla.pid(), "AL", "NE")), "CR", "E2")
	c := r.dial() // both kinds: two answers
	both := enhanced(oru("E3", quilla, start, lactate("2", start)), "AL", "AL")
	for i, code := range []string{"CA", "AA"} {
		var ack []byte
		var err error
		if i == 0 {
			ack, err = c.Send(soon(t), []byte(both))
		} else {
			ack, err = c.Receive(soon(t))
		}
		if err != nil {
			t.Fatal(err)
		}
		wantAck(t, string(ack), code, "E3")
	}
	// No answer wanted: the message is stored all the same, and the next one answered.
	if err := c.Post(soon(t), []byte(enhanced(oru("E4", quilla, start, lactate("2", start)), "NE", "NE"))); err != nil {
		t.Fatal(err)
	}
	ack, err := c.Send(soon(t), []byte(oru("E5", quilla, start, lactate("2", start))))
	if err != nil {
		t.Fatal(err)
	}
	wantAck(t, string(ack), "AA", "E5")
	if n := r.count.accepted.Load(); n != 4 {
		t.Errorf("%d messages accepted, want E1, E3, E4 and E5", n)
	}
}

// Without MSH-10 there is no key: the content stands for it.
func TestAMessageWithoutAControlIDIsKnownByItsContent(t *testing.T) {
	t.Parallel()
	r := run(t)
	msg := oru("", quilla, start, platelets("85", start.Add(-time.Hour)))
	other := oru("", quilla, start, platelets("84", start.Add(-time.Hour)))
	r.accepted(msg, msg, other, msg)
	list := r.messages()
	if len(list) != 2 || list[0].Control == "" || list[0].Control == list[1].Control {
		t.Fatalf("%d messages are stored: %q", len(list), list[0].Control)
	}
	if n := r.count.repeated.Load(); n != 2 {
		t.Errorf("%d repeats", n)
	}
}

func TestAnOversizeFrameIsRefusedAndItsBeginningKept(t *testing.T) {
	t.Parallel()
	r := run(t)
	c := r.dial()
	big := oru("BIG", quilla, start, lactate("2", start)) + "NTE|1||" + strings.Repeat("x", 1<<20) + "\r"
	ack, err := c.Send(soon(t), []byte(big))
	if err != nil {
		t.Fatal(err)
	}
	wantAck(t, string(ack), "AE", "BIG")
	held := r.held()
	if len(held) != 1 || held[0].Message.Sender != "LAB|HOSP" || held[0].Message.Control != "BIG" || !bytes.HasPrefix([]byte(big), held[0].Message.Raw) || len(held[0].Message.Raw) != 1<<20 {
		t.Fatalf("held %d: %+v", len(held), held[0].Message.Sender)
	}
	if ack, err = c.Send(soon(t), []byte(oru("S1", quilla, start, lactate("2", start)))); err != nil {
		t.Fatalf("the connection does not go on: %v", err)
	}
	wantAck(t, string(ack), "AA", "S1")
}

func TestAFrameThatIsNotAcknowledgedIsNotStored(t *testing.T) {
	t.Parallel()
	r := run(t)
	conn, err := net.Dial("tcp", r.MLLPAddr())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(conn, "\x0b"+oru("CUT", quilla, start, lactate("2", start))); err != nil {
		t.Fatal(err)
	}
	conn.Close() // before FS
	r.accepted(oru("NEXT", quilla, start, lactate("2", start)))
	r.wait("the cut connection is gone", func() bool { return r.mllp.Stats().Open <= 1 })
	if list := r.messages(); len(list) != 1 || list[0].Control != "NEXT" {
		t.Errorf("%d messages are stored", len(list))
	}
}
