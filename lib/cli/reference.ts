import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { agentTexts } from "./agent-texts";
import { allMessages } from "./all-messages";
import { fieldViews } from "./field-views";
import { AGENT_TEXTS_FOLDER } from "./init/agent-files";
import { jsonSchemas } from "./json-schemas";
import { referencePages } from "./reference-pages";

export async function run(): Promise<void> {
	await writeFiles("docs/reference", await referencePages());
	await writeFiles("schemas", jsonSchemas());
	await writeFiles(AGENT_TEXTS_FOLDER, agentTexts());
	await writeFiles("lib/owner-code", new Map([["field-views.ts", fieldViews()]]));
	await writeFiles("lib/i18n", new Map([["all-messages.ts", allMessages(await readdir("lib/i18n/messages"))]]));
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [name, text] of files) await writeFile(path.join(folder, name), text);
}
