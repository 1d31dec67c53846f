// Package station composes a running server: the data folder, the event log,
// the HL7 and FHIR intake, the ward and the screens. It is what `serve` and
// `demo` start and what end-to-end tests drive.
package station

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"stormglass/assess"
	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
	"stormglass/fhir"
	"stormglass/hl7"
	"stormglass/hl7/mllp"
	"stormglass/immune"
	"stormglass/timeline"
	"stormglass/ward"
	"stormglass/web"
)

// Config says what to run and where.
type Config struct {
	Data string // data folder, made if absent
	HTTP string // address of the screens, default 127.0.0.1:8080
	MLLP string // address of the HL7 listener, default 127.0.0.1:2575

	Map       *hl7.Map     // code map, feeds, namespaces, default zone; nil: the catalogue's LOINC codes only
	FHIR      fhir.Options // zone, code map and identifier systems of /fhir
	Rules     *assess.Ruleset
	Immune    immune.Config // menu of tests, limit of blood; its Rules are those above
	Timeline  timeline.Config
	Clock     ward.Clock // nil: the machine's
	Simulated int        // time-lapse factor shown on screen, 0 for a real unit
	// Interrupt lets alerts interrupt. Without it they are decided and counted,
	// and none is shown: how a unit finds out whether they would be worth it.
	Interrupt bool

	Access  web.Access
	Peers   []netip.Prefix // MLLP peers; nil: loopback only
	HTTPTLS *tls.Config    // nil: plain HTTP, loopback only
	MLLPTLS *tls.Config    // nil: plain TCP, loopback only

	Logger *slog.Logger
}

// Station is a running server.
type Station struct {
	cfg   Config
	log   *sqlite.Log
	ward  *ward.Ward
	web   *web.Server
	mllp  *mllp.Server
	httpL net.Listener
	mllpL net.Listener
	count counters
	rooms sync.Pool // room for the events of one message, *[]event.Event
}

// ErrExposed says that an address beyond loopback was asked for without the
// protection that it needs.
var ErrExposed = errors.New("refused to listen beyond loopback")

// Open checks the configuration, opens and locks the data folder and binds the
// listeners; nothing is served before Run.
func Open(ctx context.Context, cfg Config) (*Station, error) {
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	if cfg.Clock == nil {
		cfg.Clock = ward.RealClock{}
	}
	if err := exposure(&cfg); err != nil {
		return nil, err
	}
	log, err := sqlite.Open(ctx, cfg.Data, sqlite.Options{Clock: func() time.Time { return cfg.Clock.Now().Go() }})
	if err != nil {
		return nil, err
	}
	s := &Station{cfg: cfg, log: log}
	if err := s.build(); err != nil {
		return nil, errors.Join(err, s.closeAll())
	}
	return s, nil
}

func (s *Station) build() error {
	secret, err := secretOf(s.cfg.Data)
	if err != nil {
		return err
	}
	if s.ward, err = ward.New(ward.Config{
		Log: s.log, Rules: s.cfg.Rules, Clock: s.cfg.Clock, Timeline: s.cfg.Timeline, Keep: s.log, Secret: secret, Logger: s.cfg.Logger,
		Alerts: s.log, Silent: !s.cfg.Interrupt,
	}); err != nil {
		return err
	}
	if s.mllpL, err = net.Listen("tcp", s.cfg.MLLP); err != nil {
		return fmt.Errorf("HL7 listener: %w (is another stormglass running? --mllp ADDR chooses another address)", err)
	}
	if s.httpL, err = net.Listen("tcp", s.cfg.HTTP); err != nil {
		return fmt.Errorf("screens: %w (is another stormglass running? --http ADDR chooses another address)", err)
	}
	s.mllp = &mllp.Server{Handler: s.receiveHL7, Oversize: s.oversize, Allow: s.cfg.Peers, TLS: s.cfg.MLLPTLS}
	s.web, err = web.New(web.Config{
		Ward: s.ward, Log: s.log, Rules: s.cfg.Rules, Immune: s.cfg.Immune, Access: s.cfg.Access, Audit: s.log, Asserts: s.storeAssertion,
		FHIR: http.HandlerFunc(s.receiveFHIR), Logger: s.cfg.Logger, Speed: s.cfg.Simulated, MLLP: "MLLP " + s.mllpL.Addr().String(),
		Secure: s.cfg.HTTPTLS != nil, Stats: s.stats,
	})
	return err
}

// exposure refuses any address beyond loopback without TLS and authentication.
func exposure(cfg *Config) error {
	if cfg.HTTP == "" {
		cfg.HTTP = "127.0.0.1:8080"
	}
	if cfg.MLLP == "" {
		cfg.MLLP = "127.0.0.1:2575"
	}
	if !loopback(cfg.HTTP) && (cfg.HTTPTLS == nil || len(cfg.Access.Tokens) == 0) {
		return fmt.Errorf("%w: screens on %s need --tls-cert, --tls-key and --tokens", ErrExposed, cfg.HTTP)
	}
	if !loopback(cfg.MLLP) && (cfg.MLLPTLS == nil || cfg.MLLPTLS.ClientAuth != tls.RequireAndVerifyClientCert) {
		return fmt.Errorf("%w: HL7 on %s needs --mllp-cert, --mllp-key and --mllp-client-ca (mutual TLS)", ErrExposed, cfg.MLLP)
	}
	if !loopback(cfg.MLLP) && len(cfg.Peers) == 0 {
		return fmt.Errorf("%w: HL7 on %s needs the peers that may send, --mllp-allow", ErrExposed, cfg.MLLP)
	}
	return nil
}

// loopback reports whether an address listens on this machine only. A name
// other than localhost is not trusted to be loopback.
func loopback(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return false
	}
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && ip.IsLoopback()
}

// secretOf reads or makes the key of the opaque patient tokens.
func secretOf(dir string) ([]byte, error) {
	path := filepath.Join(dir, "secret")
	if b, err := os.ReadFile(path); err == nil && len(b) >= 32 {
		return b, nil
	} else if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	b := make([]byte, 32)
	if _, err := rand.Read(b); err != nil {
		return nil, err
	}
	return b, os.WriteFile(path, b, 0o600)
}

// Ward returns the ward, for tests and the demo.
func (s *Station) Ward() *ward.Ward { return s.ward }

// Log returns the event log.
func (s *Station) Log() *sqlite.Log { return s.log }

// URL is where the screens are.
func (s *Station) URL() string {
	if s.cfg.HTTPTLS != nil {
		return "https://" + s.httpL.Addr().String() + "/"
	}
	return "http://" + s.httpL.Addr().String() + "/"
}

// MLLPAddr is where HL7 is taken.
func (s *Station) MLLPAddr() string { return s.mllpL.Addr().String() }

// Run serves until ctx ends, then stops cleanly: messages in hand are finished
// and answered, screens are told, the log is closed. When the log or the ward
// fails nothing is acknowledged any more and the HL7 listener stops, so that
// senders keep their messages; the screens stay up to say so, and Run returns
// the failure when ctx ends.
func (s *Station) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	part := func(name string, run func(context.Context) error, failed func(error)) {
		wg.Go(func() {
			if err := s.guarded(ctx, run); err != nil && ctx.Err() == nil {
				s.cfg.Logger.Error("stopped", "part", name, "error", err)
				s.ward.Fail(err)
				failed(err)
			}
		})
	}
	part("ward", s.ward.Run, func(error) {
		if err := s.stopHL7(); err != nil {
			s.cfg.Logger.Error("HL7 connections closed by force", "error", err)
		}
	})
	part("HL7", func(ctx context.Context) error { return s.mllp.Serve(ctx, s.mllpL) }, func(error) {})
	part("screens", s.serveHTTP, func(err error) { cancel(fmt.Errorf("screens: %w", err)) })
	<-ctx.Done()
	err := s.stopHL7()
	wg.Wait()
	cause := ignoreCancel(context.Cause(ctx))
	if cause == nil {
		cause = s.ward.Err()
	}
	return errors.Join(cause, err, s.log.Close())
}

// guarded turns a fault of our own into an error: the ward may stand still, but
// the screens have to say so.
func (s *Station) guarded(ctx context.Context, run func(context.Context) error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			s.cfg.Logger.Error("a fault of the program; report it", "stack", string(debug.Stack()))
			err = fmt.Errorf("a fault of the program: %v", fault)
		}
	}()
	return run(ctx)
}

// stopHL7 lets messages in hand be answered and closes the connections.
func (s *Station) stopHL7() error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return s.mllp.Shutdown(ctx)
}

func ignoreCancel(err error) error {
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

func (s *Station) serveHTTP(ctx context.Context) error {
	srv := s.web.HTTPServer()
	srv.ErrorLog = slog.NewLogLogger(s.cfg.Logger.Handler(), slog.LevelWarn)
	srv.BaseContext = func(net.Listener) context.Context { return ctx }
	stopped := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(stopped)
		sctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		defer cancel()
		if err := srv.Shutdown(sctx); err != nil {
			_ = srv.Close() // streams that did not end in time
		}
	})
	var err error
	if s.cfg.HTTPTLS != nil {
		srv.TLSConfig = s.cfg.HTTPTLS
		err = srv.ServeTLS(s.httpL, "", "")
	} else {
		err = srv.Serve(s.httpL)
	}
	if !stop() {
		<-stopped
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// closeAll undoes a failed Open.
func (s *Station) closeAll() error {
	var errs []error
	if s.mllpL != nil {
		errs = append(errs, s.mllpL.Close())
	}
	if s.httpL != nil {
		errs = append(errs, s.httpL.Close())
	}
	return errors.Join(append(errs, s.log.Close())...)
}

var _ eventlog.Quarantine = (*sqlite.Log)(nil)
