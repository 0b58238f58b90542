package qilian.campaign.house;

import static qilian.campaign.house.RuleProof.proof;

import java.util.ArrayList;
import java.util.List;

/** For every rule: programs that break it, and one close by that does not. */
final class Violations {

  private static final String GET =
      "package jakarta.ws.rs; @java.lang.annotation.Retention("
          + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface GET {}";
  private static final String INCOMING =
      "package org.eclipse.microprofile.reactive.messaging; @java.lang.annotation.Retention("
          + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface Incoming {"
          + " String value(); }";
  private static final String VIRTUAL =
      "package io.smallrye.common.annotation; @java.lang.annotation.Retention("
          + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface RunOnVirtualThread {}";
  private static final String DATA_SOURCE =
      "package io.quarkus.agroal; @java.lang.annotation.Retention("
          + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface DataSource {"
          + " String value(); }";
  private static final String PRODUCER =
      "package org.apache.kafka.clients.producer; public class Producer {}";
  private static final String PANACHE =
      "package io.quarkus.hibernate.orm.panache; public interface PanacheRepository {}";
  private static final String FACT = "package qilian.contract; public interface Fact {}";

  private Violations() {}

  static List<RuleProof> all() {
    var proofs = new ArrayList<RuleProof>();
    proofs.addAll(rooms());
    proofs.addAll(technology());
    proofs.addAll(contract());
    proofs.addAll(others());
    return List.copyOf(proofs);
  }

  private static List<RuleProof> rooms() {
    String store = "package qilian.incident.store; public class CaseStore {}";
    return List.of(
        proof("PURE_ROOMS_ARE_PLAIN_JAVA")
            .breaks(
                store,
                "package qilian.incident.gate; class Gate { qilian.incident.store"
                    + ".CaseStore store; }")
            .breaks(
                "package jakarta.inject; @java.lang.annotation.Retention(java.lang.annotation"
                    + ".RetentionPolicy.RUNTIME) public @interface Inject {}",
                "package qilian.stats.measure; class Measure { @jakarta.inject.Inject String s; }")
            .breaks("package qilian.mediation.model; class Case { java.sql.Date due; }")
            .breaks(
                "package org.apache.commons.math3; public class Gamma {}",
                "package qilian.risk.signal; class Cell { org.apache.commons.math3.Gamma g; }")
            .breaks(
                "package qilian.incident.directory; public class DirectoryDesk {}",
                "package qilian.incident.gate; class Gate { qilian.incident.directory"
                    + ".DirectoryDesk desk; }")
            .keeps(
                "package org.apache.commons.math3; public class Gamma {}",
                "package qilian.risk.detect; class Limit { org.apache.commons.math3.Gamma g; }")
            .keeps(
                "package qilian.incident.directory; public interface DirectoryView {}",
                "package qilian.incident.gate; class Gate { java.util.List<String> codes; int n;"
                    + " qilian.incident.directory.DirectoryView view; }"),
        proof("EDGES_DO_NOT_KNOW_EACH_OTHER")
            .breaks(
                store,
                "package qilian.incident.api; class EventsResource { qilian.incident"
                    + ".store.CaseStore store; }")
            .keeps(
                "package qilian.incident.desk; public class Desk {}",
                "package qilian.incident.api; class Events { qilian.incident.desk.Desk d; }"),
        proof("MIDDLE_ROOMS_DO_NOT_LOOK_OUT")
            .breaks(
                "package qilian.incident.inbound; public class AgencyInbound {}",
                "package qilian.incident.desk; class Desk { qilian.incident.inbound.AgencyInbound"
                    + " in; }")
            .keeps(
                store,
                "package qilian.incident.desk; class Desk { qilian.incident.store"
                    + ".CaseStore store; }"),
        proof("ROOMS_HAVE_NO_CYCLES")
            .breaks(
                "package qilian.stats.rollup; public class Fold { qilian.stats.bulletin.Line l;"
                    + " }",
                "package qilian.stats.bulletin; public class Line { qilian.stats.rollup.Fold f; }")
            .keeps(
                "package qilian.stats.rollup; public class Fold {}",
                "package qilian.stats.bulletin; public class Line { qilian.stats.rollup.Fold f; }"),
        proof("CLOCK_AND_DICE_STAY_AT_THE_EDGE")
            .breaks(gate("Object o = java.time.Instant.now();"))
            .breaks(gate("Object o = java.time.LocalDate.now(java.time.ZoneOffset.UTC);"))
            .breaks(gate("long l = System.currentTimeMillis();"))
            .breaks(gate("Object o = java.util.UUID.randomUUID();"))
            .breaks(gate("Object o = new java.util.Random();"))
            .breaks(gate("java.util.function.Supplier<?> s = java.time.Instant::now;"))
            .keeps(gate("Object o = new java.util.Random(7L);"))
            .keeps(gate("Object o = java.time.Instant.EPOCH.plusSeconds(1);")),
        proof("MODULES_USE_WHAT_STANDS_BELOW")
            .breaks(
                "package qilian.stats.measure; public class Measure {}",
                "package qilian.risk.detect; class Detect { qilian.stats.measure.Measure m; }")
            .breaks(
                "package qilian.guard; public class Caller {}",
                "package qilian.transport.log; class Relay { qilian.guard.Caller c; }")
            .keeps(
                "package qilian.guard; public class Caller {}",
                "package qilian.stats.api; class Series { qilian.guard.Caller c; }"));
  }

  private static String gate(String statement) {
    return "package qilian.incident.gate; class Gate { void check() { " + statement + " } }";
  }

  private static List<RuleProof> technology() {
    return List.of(
        proof("SQL_LIVES_IN_STORE")
            .breaks("package qilian.stats.rollup; class Fold { java.sql.Connection c; }")
            .breaks("package qilian.stats.inbound; class In { void f(javax.sql.DataSource d) {} }")
            .keeps("package qilian.stats.store; class CellStore { java.sql.Connection c; }")
            .keeps("package qilian.transport.log; class FactLog { java.sql.Connection c; }"),
        proof("PANACHE_LIVES_IN_STORE")
            .breaks(
                PANACHE,
                "package qilian.risk.alert; class Alerts implements io.quarkus"
                    + ".hibernate.orm.panache.PanacheRepository {}")
            .keeps(
                PANACHE,
                "package qilian.risk.store; class Alerts implements io.quarkus"
                    + ".hibernate.orm.panache.PanacheRepository {}"),
        proof("KAFKA_LIVES_IN_INBOUND")
            .breaks(
                PRODUCER,
                "package qilian.incident.api; class Events { org.apache.kafka.clients"
                    + ".producer.Producer p; }")
            .keeps(
                PRODUCER,
                "package qilian.transport.log; class Relay { org.apache.kafka.clients"
                    + ".producer.Producer p; }"),
        proof("REST_LIVES_IN_API")
            .breaks(
                GET, "package qilian.stats.bulletin; class B { @jakarta.ws.rs.GET void get() {} }")
            .keeps(GET, "package qilian.stats.api; class B { @jakarta.ws.rs.GET void get() {} }"),
        proof("ORDER_IS_NOT_LOST_ON_VIRTUAL_THREADS")
            .breaks(
                INCOMING, VIRTUAL, inbound("@io.smallrye.common.annotation.RunOnVirtualThread", ""))
            .breaks(
                INCOMING, VIRTUAL, inbound("", "@io.smallrye.common.annotation.RunOnVirtualThread"))
            .keeps(INCOMING, inbound("", "")),
        proof("CALLERS_NEVER_USE_THE_MACHINES_EYES")
            .breaks(
                DATA_SOURCE,
                "package qilian.incident.register; class Register {"
                    + " @io.quarkus.agroal.DataSource(\"machine\") Object pool; }")
            .breaks(
                DATA_SOURCE,
                "package qilian.incident.api; class Events {"
                    + " Events(@io.quarkus.agroal.DataSource(\"machine\") Object pool) {} }")
            .breaks(
                DATA_SOURCE,
                "package qilian.incident.store; public class Everything {"
                    + " @io.quarkus.agroal.DataSource(\"machine\") Object pool; }",
                "package qilian.incident.register; class Register { qilian.incident.store"
                    + ".Everything all; }")
            .keeps(
                DATA_SOURCE,
                "package qilian.incident.register; class Register {"
                    + " @io.quarkus.agroal.DataSource(\"app\") Object pool; }")
            .keeps(
                DATA_SOURCE,
                "package qilian.incident.inbound; class Loop {"
                    + " @io.quarkus.agroal.DataSource(\"machine\") Object pool; }"));
  }

  private static String inbound(String onClass, String onMethod) {
    return "package qilian.risk.inbound; "
        + onClass
        + " class In { @org.eclipse.microprofile.reactive.messaging.Incoming(\"x\") "
        + onMethod
        + " void take(String s) {} }";
  }

  private static List<RuleProof> contract() {
    return List.of(
        proof("CONTRACT_IS_DATA")
            .breaks("package qilian.contract.incident; public class Parser {}")
            .breaks("package qilian.contract.incident; public interface Open {}")
            .keeps(
                FACT,
                "package qilian.contract.incident; public sealed interface Facts extends"
                    + " qilian.contract.Fact { record Happened(String place) implements Facts {} }")
            .keeps(
                "package qilian.contract; public enum Kind { ONE { @Override int n() { return"
                    + " 1; } }; abstract int n(); }"),
        proof("CONTRACT_NEEDS_NOTHING")
            .breaks(
                "package com.fasterxml.jackson.annotation; @java.lang.annotation.Retention("
                    + "java.lang.annotation.RetentionPolicy.RUNTIME) public @interface JsonProperty"
                    + " {}",
                "package qilian.contract; public record Happened(@com.fasterxml.jackson.annotation"
                    + ".JsonProperty String place) {}")
            .breaks("package qilian.contract; public record Happened(java.nio.file.Path file) {}")
            .keeps("package qilian.contract; public record Happened(java.time.LocalDate on) {}"),
        proof("COMPONENTS_ARE_FROM_THE_CLOSED_LIST")
            .breaks(
                "package qilian.contract; public record Happened(java.util.Map<String, String>"
                    + " anything) {}")
            .breaks("package qilian.contract; public record Happened(java.util.List<Double> d) {}")
            .breaks("package qilian.contract; public record Happened(java.util.List<?> any) {}")
            .keeps(
                "package qilian.contract; public record Happened(String a, Integer n,"
                    + " java.util.List<Inner> all) { record Inner(java.time.LocalDate d) {} }"));
  }

  private static List<RuleProof> others() {
    String state =
        "package qilian.mediation.model; public record Case(String phase) { Case to(String p) {"
            + " return new Case(p); } }";
    String page =
        "package qilian.mediation.model; public class CaseLifecycle { static Case apply(Case c,"
            + " String event) { return new Case(event); } }";
    return List.of(
        proof("AGGREGATES_ARE_MADE_ON_THEIR_PAGE")
            .breaks(
                state,
                page,
                "package qilian.mediation.desk; class Desk { Object o = new"
                    + " qilian.mediation.model.Case(\"DONE\"); }")
            .keeps(
                state,
                page,
                "package qilian.mediation.store; class CaseStore { Object o = new"
                    + " qilian.mediation.model.Case(\"DONE\"); }"),
        proof("NO_PERSON_IS_A_SUBJECT_OF_RISK")
            .breaks("package qilian.risk.signal; record Signal(String place, String idCard) {}")
            .breaks("package qilian.risk.store; class SignalRow { String suspect_phone; }")
            .breaks("package qilian.risk.alert; record Alert(String name) {}")
            .breaks("package qilian.contract.risk; public record Raised(String residentCode) {}")
            .keeps(
                "package qilian.risk.signal; record Signal(String place, String placeName,"
                    + " String channelKind, String practice) {}")
            .keeps("package qilian.mediation.store; class PartyRow { String phone; }"));
  }
}
