import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { copyInto, makeContent } from "@/e2e/support/content";

const CORPUS = resolve("../shared/corpora/kamiwaza");

/** Whether the blog that the project started from lies beside the project. */
export const hasKamiwaza = existsSync(CORPUS);

/** A content folder of that blog, its files as they are. */
export async function makeKamiwaza(): Promise<string> {
	const folder = await makeContent({
		"site.yml": "title: Kamiwaza\ndescription: A blog on GenAI.\nurl: https://kamiwaza.example\nauthor: mattw\n",
	});
	await copyInto(folder, {
		posts: `${CORPUS}/blog`,
		public: `${CORPUS}/static`,
		"authors.yml": `${CORPUS}/blog/authors.yml`,
	});
	return folder;
}
