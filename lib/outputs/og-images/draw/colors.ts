/** The site's colours in its light theme (`app/styles/tokens.css`), as SVG has them. */
export const COLOURS = {
	paper: "#fbfaf7",
	ink: "#1e1a16",
	muted: "#5e574f",
	accent: "#ab3415",
};
