"""`python -m services.gateway`: the hub's door, on the inherited socket or on a free loopback port."""

from services.gateway.app import build
from services.gateway.settings import GatewaySettings
from shared.service import serve

if __name__ == "__main__":
    settings = GatewaySettings()
    serve(build(settings), settings)
