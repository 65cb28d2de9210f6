import type { Measurement } from "./measurement";

const WIDTH = 720;
const BAR = 18;
const LABEL = 220;
const COLORS: Record<string, string> = { "this blog": "#7a2e1d", "plain Next": "#8a8578" };

/** Draws the CPU time of each build as a bar, on a scale of its own for each number of posts. */
export function drawChart(measurements: readonly Measurement[]): string {
	const sizes = [...new Set(measurements.map(({ posts }) => posts))];
	let y = 8;
	const parts: string[] = [];
	for (const posts of sizes) {
		const rows = measurements.filter((one) => one.posts === posts);
		const longest = Math.max(...rows.map(({ cpu }) => cpu));
		y += 24;
		parts.push(text(8, y, `${posts.toLocaleString("en")} posts: seconds of CPU time`, "bold"));
		y += 8;
		for (const { blog, state, cpu } of rows) {
			const width = Math.max(1, (cpu / longest) * (WIDTH - LABEL - 80));
			parts.push(
				text(8, y + BAR - 5, `${blog}, ${state}`),
				`<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 4}" fill="${COLORS[blog] ?? "#000"}"/>`,
				text(LABEL + width + 6, y + BAR - 5, cpu.toFixed(1)),
			);
			y += BAR;
		}
	}
	const style = 'font-family="system-ui, sans-serif" font-size="12" fill="#222"';
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 12}" ${style}><rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>\n`;
}

function text(x: number, y: number, content: string, weight = "normal"): string {
	return `<text x="${x.toFixed(1)}" y="${y}" font-weight="${weight}">${content}</text>`;
}
