// OpenSeadragon over the pyramid that settings.js names: the stage stands where the kiosk's stands, the view
// is kept within the same limits, the wheel takes the same steps. Everything else is as it comes.
"use strict";
const stage = document.getElementById("stage");
for (const side of ["left", "top", "width", "height"])
  stage.style[side] = `${settings.stage[side]}px`;
document.body.style.background = settings.ground;

const opened = () => {
  const pyramid = settings.pyramid;
  const viewer = OpenSeadragon({
    element: stage,
    tileSources: {
      width: pyramid.width, height: pyramid.height,
      tileSize: pyramid.tile, tileOverlap: pyramid.overlap,
      minLevel: 0, maxLevel: pyramid.levels - 1,
      getTileUrl: (level, x, y) => `${pyramid.folder}/${level}/${x}_${y}.${pyramid.suffix}`,
    },
    showNavigationControl: false,
    visibilityRatio: 1,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: settings.largest,
    zoomPerScroll: settings.step,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true, flickEnabled: true },
    ...settings.more,
  });
  viewer.addHandler("open", () => console.log(`drawer ${viewer.drawer.getType()}`));
};
// The picture is asked for by a touch, as in the kiosk.
addEventListener("click", opened, { once: true });
