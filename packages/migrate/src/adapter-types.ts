import type { parseArguments, SourceAdapter } from "quire-blog/source-adapter";

// The parts of the interface, by the names that this package has for them.

export type DetectSite = SourceAdapter["detect"];
export type Folder = Parameters<DetectSite>[0];
export type DetectedSite = NonNullable<ReturnType<DetectSite>>;
export type DetectedSettings = DetectedSite["settings"];
export type Mount = DetectedSite["mounts"][number];
export type Diagnostic = NonNullable<DetectedSite["diagnostics"]>[number];
export type SourceEntry = ReturnType<NonNullable<DetectedSite["entries"]>>[number];

export type Dialect = SourceAdapter["dialect"];
export type TemplateData = Awaited<ReturnType<Dialect["readTemplateData"]>>["data"];
export type ForeignPost = Parameters<Dialect["detectBody"]>[0];
export type PreprocessedBody = Awaited<ReturnType<NonNullable<ReturnType<Dialect["detectBody"]>>["preprocess"]>>;
/** Converts a component of another system to shared components or Markdown. */
export type Replace = Dialect["components"][string];
/** The arguments of a tag, as they are written. */
export type Arguments = ReturnType<typeof parseArguments>;
