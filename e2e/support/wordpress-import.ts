import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { removeContent, writeFiles } from "@/e2e/support/content";
import { run } from "@/e2e/support/process";

/** Returns the XML of a published post or page. */
const createItem = (fields: Record<string, string>) =>
	`<item>${Object.entries(fields)
		.map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
		.join("")}<wp:status>publish</wp:status></item>`;

/** An export of a WordPress blog with a post and a page. */
export const WORDPRESS_EXPORT = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="w" xmlns:content="c" xmlns:dc="d"><channel><title>Pond Life</title>
<link>https://pond.example</link><description>On ponds</description><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
${createItem({
	title: "Newts",
	link: "https://pond.example/2018/04/newts/",
	"dc:creator": "nell",
	"content:encoded":
		"They swim.\nThey walk.\n\n[caption]<img src='https://pond.example/wp-content/uploads/newt.jpg' alt='A newt'> Only one[/caption]",
	"wp:post_type": "post",
	"wp:post_name": "newts",
	"wp:post_date": "2018-04-05 06:07:08",
})}
${createItem({ title: "About", link: "https://pond.example/about/", "content:encoded": "<p>A pond.</p>", "wp:post_type": "page", "wp:post_name": "about" })}
</channel></rss>`;

/** The folder with the export and its import, made once for all tests. */
export const IMPORT_FOLDER = ".builds/e2e-import";

/** Runs `npm run import` on the `export.xml` of a folder. */
export const runImport = (folder: string) =>
	run("npm", ["run", "--silent", "import", "--", join(folder, "export.xml"), "--into", join(folder, "content")]);

/** Imports the export, and writes what the command prints into `import.log`. */
export async function makeImport(): Promise<void> {
	await removeContent(IMPORT_FOLDER);
	await writeFiles(IMPORT_FOLDER, { "export.xml": WORDPRESS_EXPORT });
	const { code, output } = await runImport(IMPORT_FOLDER);
	if (code !== 0) throw new Error(`The import ended with ${code}:\n${output}`);
	await writeFiles(IMPORT_FOLDER, { "import.log": output });
}

/** Returns the source of the `site.yml` that the import wrote. */
export const readImportedSettings = () => readFile(join(IMPORT_FOLDER, "content/site.yml"), "utf8");
