package org.inferencefrontier.report.site;

import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.page.Masthead;
import org.inferencefrontier.report.page.Section;

/** The pages of a report, in the order of the navigation. */
public enum SitePage {
  OVERVIEW("index.html", "Overview"),
  VENDORS("vendors.html", "Vendors"),
  OPERATORS("operators.html", "Operators"),
  DEMAND("demand.html", "Demand"),
  WORLD("world.html", "World"),
  STATES("states.html", "States"),
  ENERGY("energy.html", "Energy"),
  EXPLORE("explore.html", "Explorer"),
  CLAIMS("claims.html", "Claims"),
  CREDIBILITY("credibility.html", "Credibility"),
  METHOD("method.html", "Method");

  /** Script that lets long tables be sorted and filtered. */
  public static final String TABLES = "assets/tables.js";

  private final String file;
  private final String title;

  SitePage(String file, String title) {
    this.file = file;
    this.title = title;
  }

  /** File in the report's folder. */
  public String file() {
    return file;
  }

  /** File of an agent's own page; whatever stands in an id must not lead out of the folder. */
  public static String file(String kind, String id) {
    return kind + "-" + id.replaceAll("[^A-Za-z0-9-]+", "-") + ".html";
  }

  /** File of the page of a grid area's utility. */
  public static String utility(String area) {
    return file("utility", area);
  }

  /** The page's head, with ways to all pages. */
  public Masthead masthead(
      ReportContext context, String heading, String lead, List<Masthead.Link> chapters) {
    List<Masthead.Link> pages = new ArrayList<>();
    for (SitePage page : values()) {
      pages.add(new Masthead.Link(page.file, page.title, page == this));
    }
    return new Masthead(
        heading, context.world().scenario().title(), lead, context.summary(), pages, chapters);
  }

  /** Ways to chapters. */
  public static List<Masthead.Link> chapters(List<Section> sections) {
    return sections.stream()
        .map(section -> new Masthead.Link("#" + section.id(), section.title(), false))
        .toList();
  }
}
