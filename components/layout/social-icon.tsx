import type { IconName } from "@/lib/config/links";

const circle = (x: number, y: number, radius: number) =>
	`M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
const box = (x: number, y: number, width: number, height: number, radius: number) =>
	`M${x + radius} ${y}h${width - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${height - 2 * radius}a${radius} ${radius} 0 0 1 ${-radius} ${radius}h${2 * radius - width}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}v${2 * radius - height}a${radius} ${radius} 0 0 1 ${radius} ${-radius}z`;
const dot = (x: number, y: number) => `M${x} ${y}v.01`;

/** The lines of each icon, on a square of 24. */
const PATHS: Record<IconName, string> = {
	mastodon:
		"M16.5 18.200c-.5 2.3-4.5 3-8 2.200M4 11V8.500C4 5.5 6 4 9 4h6c3 0 5 1.5 5 4.500V12c0 3-2 4.5-5 4.500H8.500C5.5 16.5 4 15 4 11zM8 13V9.500a2 2 0 0 1 4 0V12m0-2.500a2 2 0 0 1 4 0V13",
	github:
		"M9 21v-3.300c-3.6-.4-5.5-2.3-5.5-6 0-1.4.4-2.5 1.2-3.4-.3-1-.3-2.4.2-3.8 1.4.1 2.7.7 3.8 1.600a13 13 0 0 1 6.6 0c1.1-.9 2.4-1.5 3.8-1.6.5 1.4.5 2.8.2 3.8.8.9 1.2 2 1.2 3.4 0 3.7-1.9 5.6-5.5 6V21M9 19.600c-2.4.7-3.4-.6-4.5-2.1",
	gitlab: "M12 20.500l-9.5-7L5.5 4l2.8 6.500h7.400L18.5 4l3 9.500z",
	codeberg: `${circle(12, 12, 9)}M12 7l-6.5 11M12 7l6.5 11M12 7v14`,
	bluesky:
		"M12 11C10.5 8 7.5 5 4 4.500c-1 3-.8 6 .5 7.5 1 1 2.5 1.3 4 1.2-2 .4-3.5 1.5-2.5 3.5 1.5 2.7 4.5 2 6-2.2 1.5 4.2 4.5 4.9 6 2.2 1-2-.5-3.1-2.5-3.5 1.5.1 3-.2 4-1.2 1.3-1.5 1.5-4.5.5-7.500C16.5 5 13.5 8 12 11z",
	x: "M4 4h4.200L20 20h-4.200zM19 4l-6.3 7.200M5 20l6.3-7.2",
	linkedin: `${box(3.5, 3.5, 17, 17, 2)}M8 11v6m4 0v-6m0 2.500c.5-3.3 4.5-3.3 4.5-.3V17${dot(8, 7.5)}`,
	youtube: `${box(2.5, 5.5, 19, 13, 4)}M10 9.500v5l4.5-2.500z`,
	instagram: `${box(3.5, 3.5, 17, 17, 5)}${circle(12, 12, 4)}${dot(16.8, 7.2)}`,
	facebook: `${circle(12, 12, 9)}M12.5 20.500V10.500c0-2 .9-3 2.5-3h1.200M9.5 13h6`,
	threads:
		"M19 8.500C18 5.5 15.5 4 12 4c-5 0-7.5 3-7.5 8s2.5 8 7.5 8c4 0 6.5-2 6.5-4.5 0-3-3-4-6-4-2 0-3.5.8-3.5 2.500s1.5 2.5 3 2.500c2.5 0 3.5-2 3.5-4.500S14.5 8 12.5 8c-1.5 0-2.5.5-3 1.5",
	telegram: "M21 4L2.5 11.500l6 2L19 6.500l-8.5 8.500v5l3-3 4 3z",
	discord: `M8 6c2.7-.7 5.3-.7 8 0l2.5-.5c2 3.5 3 7 3 11-2 1.5-3.5 2-5 2L15 16.200M8 6l-2.5-.5c-2 3.5-3 7-3 11 2 1.5 3.5 2 5 2L9 16.200m-2.5-.7c3.5 1.5 7.5 1.5 11 0${circle(9, 11.8, 1)}${circle(15, 11.8, 1)}`,
	matrix: "M5.5 3H3v18h2.500M18.5 3H21v18h-2.500M7.5 16V9.500m0 2c.5-2.5 4.5-2.5 4.5.5v4m0-4c.5-3 4.5-3 4.5 0v4",
	stackoverflow: "M4 14v6.500h13V14M7 17h7m-6.7-3.500l6.8 1M9 9.500l6.3 3M12.5 5.500l4.7 5",
	orcid: `${circle(12, 12, 9)}M8.5 10v6.500M12 10v6.500h1.800a3.250 3.250 0 0 0 0-6.500z${dot(8.5, 7.5)}`,
	rss: `M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8${circle(6, 18, 0.8)}`,
	email: `${box(3, 5, 18, 14, 2)}M3.5 7l8.5 6 8.5-6`,
	website: `${circle(12, 12, 9)}M3 12h18M12 3c3.7 3.5 3.7 14.5 0 18M12 3c-3.7 3.5-3.7 14.5 0 18`,
};

/** Renders an icon in the color of the text. Its link has a label. */
export function SocialIcon({ name }: { name: IconName }) {
	return (
		<svg
			className="size-[1.15rem]"
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.6"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
		>
			<path d={PATHS[name]} />
		</svg>
	);
}
