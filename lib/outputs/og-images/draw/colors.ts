/** The colors of the light theme (`app/styles/tokens.css`) in a notation that SVG supports. */
export const OG_IMAGE_COLORS = {
	paper: "#fbfaf7",
	ink: "#1e1a16",
	muted: "#5e574f",
	accent: "#ab3415",
};
