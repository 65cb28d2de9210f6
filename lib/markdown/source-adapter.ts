import type { Site } from "@/lib/config/site";
import type { Project } from "@/lib/content/layout/layout";
import type { DetectSite } from "@/lib/content/source/detected-site";
import type { Folder } from "@/lib/content/source/folder";
import type { ParsedPost } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { EditedText } from "./preprocess/edits";
import type { Replace } from "./replaced-components/content";

/**
 * Knows the sites of other systems, such as Jekyll or Hugo. `packages/migrate` implements it. A blog without it, as in tests, reads its own folders
 * and syntax only.
 */
export interface SourceAdapter {
	/** Finds a site: the folders of its posts and static files, its settings, and what its files are. */
	detect: DetectSite;
	dialect: Dialect;
}

/** What posts of other systems have besides Markdown. */
export interface Dialect {
	/** Reads the settings, data files and included files that templates in posts can show. `folder` is the content folder. */
	readTemplateData: (project: Project, folder: Folder, site: Pick<Site, "title" | "description">) => Promise<ReadData>;
	/** Tells whether a body may have templates, so that it needs their data. */
	mayHaveTemplates: (body: string) => boolean;
	/** Looks for the syntax of other systems in a Markdown body; `undefined` if it has none. */
	detectBody: (post: ForeignPost, data: TemplateData | undefined) => BodyDialect | undefined;
	/** Tells whether a body, Markdown or MDX, may have paragraphs that `omitParagraph` leaves out. */
	mayOmitParagraphs: (body: string) => boolean;
	/** Returns `undefined` for a paragraph that stays, such as most. One that is left out has a message if readers lose something. */
	omitParagraph: (text: string) => { message?: string } | undefined;
	/** Components of other systems and their themes, by the names of their tags. */
	components: Readonly<Record<string, Replace>>;
}

/** An adapter with the hash of its code, which is part of the keys of caches. */
export interface LoadedSourceAdapter extends SourceAdapter {
	version: string;
}

/** The data of templates, which only the adapter knows. It is JSON, as it is sent to compile processes. */
export interface TemplateData {
	/** The hash of all data, for the keys of caches. */
	version: string;
}

export interface ReadData {
	data: TemplateData;
	/** Errors in the files, with paths on disk. */
	diagnostics: Diagnostic[];
}

type ForeignPost = Pick<ParsedPost, "file" | "title" | "body" | "bodyLine" | "extra"> &
	Partial<Pick<ParsedPost, "description" | "date" | "path">>;

/** The syntax that was found in one body. */
export interface BodyDialect {
	/** Whether it has templates. Then it is Markdown, even if it looks like MDX. */
	hasTemplates: boolean;
	/** Converts the syntax to Markdown. `indented` tells whether indented lines are code. */
	preprocess: (options: { indented: boolean }) => Promise<PreprocessedBody>;
}

export interface PreprocessedBody extends EditedText {
	diagnostics: Diagnostic[];
}
