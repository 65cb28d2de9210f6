import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { copyInto, makeContent, writeFiles } from "@/e2e/support/content";

const CORPUS = resolve("../shared/corpora/react-native");

/** Whether a large blog of many writers and years lies beside the project. */
export const hasReactNative = existsSync(CORPUS);

/** Two posts have one name, which this blog makes one address of; the later one gets another. */
const SECOND = "posts/2019-06-12-react-native-open-source-update.md";

/** A content folder of that blog. */
export async function makeReactNative(): Promise<string> {
	const folder = await makeContent({
		"site.yml": "title: React Native\ndescription: The blog of React Native.\nurl: https://native.example\n",
	});
	await copyInto(folder, {
		posts: `${CORPUS}/blog`,
		public: `${CORPUS}/static`,
		"authors.yml": `${CORPUS}/blog/authors.yml`,
	});
	const source = await readFile(join(folder, SECOND), "utf8");
	await writeFiles(folder, { [SECOND]: source.replace("---\n", "---\nslug: open-source-update-june-2019\n") });
	return folder;
}
