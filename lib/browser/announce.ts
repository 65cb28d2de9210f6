/** Says a short text to readers who listen, once they are done with what they hear. */
export function announce(text: string): void {
	const region = document.getElementById("announcements") ?? createRegion();
	region.textContent = "";
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
