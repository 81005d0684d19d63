package sshd

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

func TestMetricsAreForThisMachineAlone(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "192.0.2.1:9322", "localhost:9322", "[::]:0", "9322"} {
		if ln, err := ListenMetrics(t.Context(), address); err == nil {
			_ = ln.Close()
			t.Errorf("metrics are served at %s", address)
		} else if !strings.Contains(err.Error(), address) {
			t.Errorf("%s: the error does not name it: %v", address, err)
		}
	}
}

func TestMetricsTellWhatHappened(t *testing.T) {
	registry := prometheus.NewRegistry()
	r := start(t, func(c *Config, _ *limits) { c.Metrics = registry })
	c := arrive(t, r)
	c.types("q")
	c.leaves()

	ln, err := ListenMetrics(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- ServeMetrics(ctx, ln, registry) }()
	reply, err := http.Get("http://" + ln.Addr().String() + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(reply.Body)
	_ = reply.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{`askance_sessions_total{end="quit"} 1`, `askance_refusals_total{reason="penalty"} 0`, "askance_panics_total 0"} {
		if !strings.Contains(string(page), line+"\n") {
			t.Errorf("the counters do not have %s:\n%s", line, page)
		}
	}
	stop()
	if err := <-served; err != nil {
		t.Errorf("the metrics ended with %v", err)
	}
}
