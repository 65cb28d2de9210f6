import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { copyInto, removeContent, writeFiles } from "@/e2e/support/content";

const CORPUS = resolve("../shared/corpora/kamiwaza");

/** Whether the blog that the project started from lies beside the project. */
export const hasKamiwaza = existsSync(CORPUS);

/** Where its longest post is. */
export const REVIEW = "/blog/a-year-in-review";

/** Where its content folder is made. */
export const KAMIWAZA_CONTENT = ".builds/e2e-kamiwaza/content";

/** Makes the content folder of that blog, its files as they are. */
export async function makeKamiwaza(): Promise<void> {
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
