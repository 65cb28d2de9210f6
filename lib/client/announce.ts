/** Says a short text to readers who listen, once they are done with what they hear; in the page's language if no other is named. */
export function announce(text: string, language = document.documentElement.lang): void {
	const region = document.getElementById("announcements") ?? createRegion();
	region.textContent = "";
	region.lang = language;
	requestAnimationFrame(() => {
		region.textContent = text;
	});
}

function createRegion(): HTMLElement {
	const region = document.createElement("p");
	region.id = "announcements";
	region.setAttribute("role", "status");
	document.body.append(region);
	return region;
}
