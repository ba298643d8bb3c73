// Opens our pages in headless Chromium and uses them as a reader would: page.js CHROMIUM FOLDER, one "ok …" or
// "failed …" line a check. Screenshots are left in FOLDER.
const path = require("path");
const { chromium } = require("playwright-core");

const [program, folder] = process.argv.slice(2);

function say(what, fine) {
  console.log(`${fine ? "ok" : "failed"} ${what}`);
}

// A page of its own with what went wrong on it: errors, and requests to anywhere but the file.
async function open(browser, name) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("dialog", (dialog) => wrong.push("dialog: " + dialog.message()) && dialog.dismiss());
  page.on("request", (request) => request.url().startsWith("file:") || wrong.push(request.url()));
  await page.goto("file://" + path.join(folder, name + ".html"));
  await page.waitForTimeout(200);
  return { page, wrong };
}

const clickNode = async (page, id) => {
  const [x, y] = await page.evaluate((node) => window.rapport.screenPosition(node), id);
  await page.mouse.click(x, y);
};
const textOf = (page, selector) => page.locator(selector).innerText();

async function smallGraph(browser) {
  const { page, wrong } = await open(browser, "small");
  say("counts nodes and edges", (await textOf(page, "#counts")) === "7 nodes, 10 edges");
  await clickNode(page, "person.song_tao");
  const details = await textOf(page, "#details");
  say("a click on a node shows its facts", details.includes("Song Tao") && details.includes("met Kim Jong-un"));
  say("with evidence", details.includes("Kim met Song on Saturday."));
  const link = page.locator("#details cite a").first();
  say("and links", (await link.getAttribute("href")) === "https://example.org/a1");
  say("planned is told apart", (await page.locator("#details .status.planned").count()) === 1);
  await page.keyboard.press("Escape");
  say("Escape closes the facts", await page.locator("#details").isHidden());
  await page.locator("#search").fill("tao so");
  say("search takes words in any order", (await page.locator("#hits li").count()) === 2);
  await page.keyboard.press("Enter");
  say("and Enter goes there", (await textOf(page, "#details h1")) === "Song Tao");
  await page.locator("#reset").click();
  await page.locator('#kinds [data-value="Person"]').click();
  say("kinds filter", (await textOf(page, "#counts")) === "4 nodes, 2 edges");
  await page.locator("#reset").click();
  await page.locator('#types [data-value="met-with"]').uncheck();
  say("types filter", (await textOf(page, "#counts")) === "7 nodes, 7 edges");
  await page.locator("#reset").click();
  await page.locator("#since").fill("2018-05");
  await page.locator("#undated").uncheck();
  say("dates filter", (await textOf(page, "#counts")) === "7 nodes, 2 edges");
  await page.locator("#reset").click();
  await page.locator("#path-from").click();
  await clickNode(page, "party.communist_party_of_china");
  await page.locator("#path-to").click();
  await clickNode(page, "state.north_korea");
  const route = (await page.locator("#path li").allInnerTexts()).join(" / ");
  say("the shortest path between two picked nodes", route.startsWith("Communist Party of China / has the member / Song Tao"));
  await page.screenshot({ path: path.join(folder, "page-small.png") });
  const before = await page.evaluate(() => window.rapport.screenPosition("state.north_korea"));
  await page.mouse.move(700, 430);
  await page.mouse.wheel(0, -400);
  await page.waitForTimeout(100);
  const after = await page.evaluate(() => window.rapport.screenPosition("state.north_korea"));
  say("the wheel zooms", Math.hypot(after[0] - 700, after[1] - 430) > 1.3 * Math.hypot(before[0] - 700, before[1] - 430));
  await page.mouse.move(300, 700);
  await page.mouse.down();
  await page.mouse.move(360, 740, { steps: 4 });
  await page.mouse.up();
  const dragged = await page.evaluate(() => window.rapport.screenPosition("state.north_korea"));
  say("dragging pans", Math.abs(dragged[0] - after[0] - 60) < 1 && Math.abs(dragged[1] - after[1] - 40) < 1);
  say("nothing went wrong and nothing was fetched " + wrong.join("; "), wrong.length === 0);
}

async function otherGraphs(browser) {
  const nasty = await open(browser, "nasty");
  for (let i = 100; i < 116; ++i) {
    await nasty.page.evaluate(() => document.getElementById("reset").click());
    await clickNode(nasty.page, "person.n" + i);
  }
  say("hostile text does nothing " + nasty.wrong.join("; "), nasty.wrong.length === 0);
  const scripted = await nasty.page.evaluate(() => [...document.links].filter((a) => !/^https?:/.test(a.href)).length);
  say("links lead to the web only", scripted === 0);
  const large = await open(browser, "large");
  say("a large graph shows its densest part", (await textOf(large.page, "#counts")).startsWith("2,000 nodes"));
  say("and says so", (await textOf(large.page, "#note")).includes("2000 most closely connected of 2500"));
  const started = Date.now();
  for (let i = 0; i < 10; ++i) await large.page.mouse.wheel(0, -40);
  await large.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  say("and follows the wheel", Date.now() - started < 5000 && large.wrong.length === 0);
  const empty = await open(browser, "empty");
  say("an empty graph is a page too", (await textOf(empty.page, "#counts")) === "0 nodes, 0 edges" && empty.wrong.length === 0);
  const seeds = await open(browser, "seeds");
  await seeds.page.screenshot({ path: path.join(folder, "page-seeds.png") });
  say("the seed articles' page", seeds.wrong.length === 0);
}

(async () => {
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  await smallGraph(browser);
  await otherGraphs(browser);
  await browser.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
