import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { copyInto, removeContent, writeFiles } from "@/e2e/support/content";

const CORPUS = resolve("../shared/corpora/kamiwaza");

/** Whether the content of the kamiwaza blog is available, beside the project. */
export const hasKamiwaza = existsSync(CORPUS);

/** The path of its longest post. */
export const REVIEW_PATH = "/blog/a-year-in-review";

/** The content folder of the blog. */
export const KAMIWAZA_CONTENT = ".builds/e2e-kamiwaza/content";

/** The blog that the project was first written for. */
export const kamiwaza = { name: "kamiwaza", contentDir: KAMIWAZA_CONTENT, env: { TZ: "Pacific/Honolulu" } } as const;

/** Creates the content folder from the unchanged files of the blog. */
export async function makeKamiwazaContent(): Promise<void> {
	await removeContent(KAMIWAZA_CONTENT);
	await writeFiles(KAMIWAZA_CONTENT, {
		"site.yml": "title: Kamiwaza\ndescription: A blog on GenAI.\nurl: https://kamiwaza.example\nauthor: mattw\n",
	});
	await copyInto(KAMIWAZA_CONTENT, {
		posts: `${CORPUS}/blog`,
		public: `${CORPUS}/static`,
		"authors.yml": `${CORPUS}/blog/authors.yml`,
	});
}

/** The name of a real blog, whose content may be beside the project. */
export type SampleName = "react-native" | "jekyll";

/** Returns the folder of a real blog. */
export const sampleFolder = (name: SampleName) => resolve("../shared/corpora", name);

/** Tells whether the folder of a real blog exists. */
export const hasSample = (name: SampleName) => existsSync(sampleFolder(name));
