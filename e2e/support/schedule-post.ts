import { type Files, writeFiles } from "@/e2e/support/content";
import { expect } from "@/e2e/support/test";

interface Server {
	url: string;
	/** Makes the server read its content; resolves when it has. */
	refresh: () => Promise<unknown>;
}

/**
 * Writes a post that is due in some seconds, and refreshes the servers of the content; returns when it is due, in milliseconds.
 * All servers know then when it is due, and none has shown it. Where the refreshes take too long for that, it starts again with
 * more time.
 */
export async function schedulePost(content: string, name: string, servers: readonly Server[]): Promise<number> {
	for (let seconds = 10; ; seconds *= 2) {
		const due = Math.ceil(Date.now() / 1000 + seconds) * 1000;
		const date = new Date(due).toISOString();
		const files: Files = { [`posts/${name}.md`]: `---\ntitle: Scheduled\ndate: ${date}\n---\n\nIt is time.\n` };
		await writeFiles(content, files);
		await Promise.all(servers.map(({ refresh }) => refresh()));
		const statuses = servers.map(async ({ url }) => (await fetch(`${url}/blog/${name}`)).status);
		const dates = servers.map(async ({ url }) => (await (await fetch(`${url}/healthz`)).json()).nextPublication);
		const [actualStatuses, actualDates] = [await Promise.all(statuses), await Promise.all(dates)];
		// What was answered when the post is due already may be from before or after.
		if (Date.now() >= due) continue;
		expect(new Set(actualStatuses)).toEqual(new Set([404]));
		if (actualDates.every((actual) => actual === date)) return due;
	}
}
