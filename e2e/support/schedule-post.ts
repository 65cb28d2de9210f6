import { type Files, writeFiles } from "@/e2e/support/content";
import { expect } from "@/e2e/support/test";

interface Server {
	url: string;
	/** Makes the server build its content; resolves when it has. */
	refresh: () => Promise<unknown>;
}

/**
 * Writes a post that is due in some seconds, and lets a server build it; returns when it is due, in milliseconds. The server knows then
 * when it is due, and hasn't shown it. Where the build takes too long for that, it starts again with more time.
 */
export async function schedulePost(content: string, name: string, { url, refresh }: Server): Promise<number> {
	for (let seconds = 10; ; ) {
		const start = Date.now();
		const due = Math.ceil(start / 1000 + seconds) * 1000;
		const date = new Date(due).toISOString();
		const files: Files = { [`posts/${name}.md`]: `---\ntitle: Scheduled\ndate: ${date}\n---\n\nIt is time.\n` };
		await writeFiles(content, files);
		await refresh();
		const [page, health] = await Promise.all([fetch(`${url}/blog/${name}`), fetch(`${url}/healthz`)]);
		const { nextChange } = await health.json();
		// What was answered when the post is due already may be from before or after.
		if (Date.now() < due) {
			expect(page.status).toBe(404);
			if (nextChange === date) return due;
		}
		seconds = Math.max(seconds * 2, ((Date.now() - start) / 1000) * 3);
	}
}
